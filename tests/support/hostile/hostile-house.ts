import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { expect, test as base } from '../window/shells.ts'

type Trap = { address: string; touched: string[] }

export const test = base.extend<{ house: string; trap: Trap }>({
  /** The folder that the library stands in, with a neighbour; whatever came of it, both are as they were. */
  house: async ({}, use) => {
    const house = await mkdtemp(join(tmpdir(), 'diglot-hostile-'))
    await mkdir(join(house, 'neighbour'))
    await writeFile(join(house, 'neighbour', 'letter.txt'), 'Private.')
    await use(house)
    const outside = (await everything(house)).filter((path) => path.split(sep)[0] !== 'library')
    const letter = await readFile(join(house, 'neighbour', 'letter.txt'), 'utf8').catch(
      () => 'gone',
    )
    await rm(house, { recursive: true, force: true })
    expect(outside.toSorted(), 'files outside of the library').toEqual([
      'neighbour',
      join('neighbour', 'letter.txt'),
    ])
    expect(letter).toBe('Private.')
  },
  library: async ({ house }, use) => {
    await use(join(house, 'library'))
  },
  /** A server that nobody may speak to: not the window, whose requests the fixtures watch, and not the service, which they do not see. */
  trap: async ({}, use) => {
    const touched: string[] = []
    const server = createServer((socket) => {
      touched.push('a connection')
      socket.on('data', (data) => touched.push(data.toString('latin1').split('\r')[0] ?? ''))
      socket.on('error', () => undefined)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    const place = server.address()
    if (place === null || typeof place === 'string') throw new Error('the trap has no port')
    await use({ address: `http://127.0.0.1:${place.port}/`, touched })
    server.close()
    expect(touched, 'what was asked of the network').toEqual([])
  },
})

/** Every file and folder in a folder, as paths from there. */
export const everything = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).map((entry) =>
    relative(folder, join(entry.parentPath, entry.name)),
  )

/** What a library may hold: names that we give, none that a file brought with it. */
export const OWN_NAME =
  /^(?:settings\.json|articles(?:\/[\w-]+(?:\/(?:article\.json|notes\.json|original\.\w+|ledger(?:\/[\w-]+\.json)?|media(?:\/picture-\d+\.\w+)?))?)?|locales(?:\/[\w-]+(?:\/[\w-]+\.json)?)?)$/
