import { cp, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { placeWindow } from '../../../main/electron/window/window-placement.ts'
import { readWindowState } from '../../../main/electron/window/window-state.ts'
import { readReading, writeReading } from '../../../main/library/reading-file.ts'
import { writeSettings } from '../../../main/library/settings-file.ts'
import { bytesOfFiles, describeLibrary } from '../../support/libraries/describe-library.ts'
import { testLibrary } from '../../support/service/test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const LIBRARIES = join(import.meta.dirname, '../../support/libraries')
const versions = (await readdir(LIBRARIES, { withFileTypes: true }))
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

/** Opening must not depend on reading an original again, which later importers read in another way. */
function importNothing(): never {
  throw new Error('An original was imported again')
}

type Expected = { shippedIds: string[]; settings: object; articles: Record<string, object> }

async function copyOf(version: string) {
  const folder = await temporaryFolder()
  await cp(join(LIBRARIES, version), folder, { recursive: true })
  const root = join(folder, 'library')
  const { shippedIds, ...expected }: Expected = JSON.parse(
    await readFile(join(folder, 'expected.json'), 'utf8'),
  )
  const open = () =>
    testLibrary({
      root,
      appRoot: join(folder, 'shipped'),
      importDocument: importNothing,
      shippedIds,
    })
  return { folder, root, expected, open }
}

test('there are libraries of earlier versions', () => {
  expect(versions).toContain('schema-1')
})

describe.each(versions)('a library of %s', (version) => {
  test('has the same texts, translations, statuses and reading states; nothing is written or reported', async () => {
    const { root, expected, open } = await copyOf(version)
    const before = await bytesOfFiles(root)
    const library = await open()
    expect(await describeLibrary(library)).toMatchObject(expected)
    await library.files.settled()
    expect(library.problems).toEqual([])
    expect(await bytesOfFiles(root)).toEqual(before)
  })

  test('is the same after every article was changed and changed back', async () => {
    const { root, expected, open } = await copyOf(version)
    const { files, shelf, problems } = await open()
    await writeSettings(files, {})
    for (const id of await shelf.ids()) {
      await writeReading(files, id, await readReading(files, id))
      for (const { key, restored } of (await shelf.record(id))?.trimmed ?? []) {
        expect(await shelf.restore(id, key, !restored)).toBe(true)
        expect(await shelf.restore(id, key, restored)).toBe(true)
      }
    }
    await files.settled()
    const again = await open()
    expect(await describeLibrary(again)).toMatchObject(expected)
    expect([...problems, ...again.problems]).toEqual([])
    expect((await bytesOfFiles(root)).has('settings.json.damaged-20261119T070000Z')).toBe(true)
  })

  test('knows the originals that were imported', async () => {
    const { expected, root, open } = await copyOf(version)
    const { shelf, problems } = await open()
    for (const id of Object.keys(expected.articles)) {
      const names = await readdir(join(root, 'articles', id))
      const name = names.find((one) => one.startsWith('original.')) ?? ''
      const bytes = await readFile(join(root, 'articles', id, name))
      expect(await shelf.add(bytes, name)).toMatchObject({ id, isNew: false })
    }
    expect(problems).toEqual([])
  })

  test('gets removed articles and translations back by moving their files', async () => {
    const { root, expected, open } = await copyOf(version)
    for (const removed of await readdir(join(root, 'removed')))
      await cp(join(root, 'removed', removed), root, { recursive: true })
    await rm(join(root, 'removed'), { recursive: true })
    const { shelf, problems } = await open()
    const languages = []
    for (const id of await shelf.ids()) {
      const article = (await shelf.load(id))?.article
      languages.push(...(article?.languages ?? []).map(({ language }) => `${id} ${language}`))
    }
    expect(await shelf.ids()).toHaveLength(Object.keys(expected.articles).length + 1)
    expect(languages.join('\n')).toMatch(/the-last-ferry-\w+ en\nthe-last-ferry-\w+ de/)
    expect(languages.join('\n')).toMatch(/the-bridge-at-velm-\w+ de/)
    expect(problems).toEqual([])
  })

  test('restores the window', async () => {
    const { folder } = await copyOf(version)
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }]
    expect(placeWindow(readWindowState(join(folder, 'profile/window.json')), screens)).toEqual({
      bounds: { x: 40, y: 60, width: 800, height: 600 },
      maximized: true,
    })
  })
})
