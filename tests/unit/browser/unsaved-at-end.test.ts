import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const entry = fileURLToPath(new URL('../../../main/browser/index.ts', import.meta.url))

/** Starts the real browser shell with a new library, and saves a setting after `before` as a page does. */
async function endedAfterSaving(language: string, before: (library: string) => void) {
  const folder = await temporaryFolder()
  const library = join(folder, 'library')
  const child = spawn(
    process.execPath,
    [entry, `--lang=${language}`, '--no-open', `--library=${library}`],
    {
      env: {
        ...process.env,
        XDG_CACHE_HOME: join(folder, 'cache'),
        XDG_STATE_HOME: join(folder, 'state'),
      },
    },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  let [output, errors] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  await expect.poll(() => output, { timeout: 30_000 }).toContain('http://')
  const [address = ''] = /http:\/\/\S+/.exec(output) ?? []
  const entered = await fetch(address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const { origin } = new URL(address)
  const app = new URL(entered.headers.get('location') ?? '', address)
  before(library)
  const saved = await fetch(new URL('rpc/settings/save', app), {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ json: { theme: 'dark' } }),
  })
  expect(saved.status).toBe(200)
  child.kill('SIGINT')
  return { code: await ended, errors, library }
}

test.each([
  ['en', (library: string) => `1 file could not be saved in the folder ${library}.\n`],
  ['fr', (library: string) => `1 fichier n’a pas pu être enregistré dans le dossier ${library}.\n`],
])(
  'a library that is gone at the end is not made again, and its files are told: %s',
  { timeout: 60_000 },
  async (language, line) => {
    const { code, errors, library } = await endedAfterSaving(language, (folder) =>
      rmSync(folder, { recursive: true }),
    )
    expect(existsSync(library)).toBe(false)
    expect(errors).toBe(line(library))
    expect(code).toBe(1)
  },
)

test('nothing is told if everything is saved', { timeout: 60_000 }, async () => {
  const { code, errors, library } = await endedAfterSaving('en', () => undefined)
  expect([code, errors]).toEqual([0, ''])
  expect(existsSync(join(library, 'settings.json'))).toBe(true)
})
