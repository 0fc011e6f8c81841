import { writeFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { DEFAULT_SETTINGS, type Settings } from '../../../contract/settings.ts'
import { changeJson, readJson } from '../../../main/library/json-file.ts'
import { readReading, writeReading } from '../../../main/library/reading-file.ts'
import { readSettings, writeSettings } from '../../../main/library/settings-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testFiles } from '../../support/service/test-library.ts'
import { writeFiles } from '../../support/files/write-files.ts'

const ID = 'a-ba7816bf'
const DARK: Settings = { ...DEFAULT_SETTINGS, theme: 'dark' }
const POSITION = { top: 'p1.s1', offset: -3.5, caret: null }

async function libraryWith(content: Readonly<Record<string, unknown>>) {
  const root = await temporaryFolder()
  await writeFiles(root, content)
  const json = async (file: string) => JSON.parse(await readFile(join(root, file), 'utf8'))
  return { root, json, ...(await testFiles(root)) }
}

test('settings default until saved', async () => {
  const { files, root, problems } = await libraryWith({})
  expect(await readSettings(files)).toEqual(DEFAULT_SETTINGS)
  await writeSettings(files, DARK)
  expect(await readSettings(files)).toEqual(DARK)
  const written = await readFile(join(root, 'settings.json'), 'utf8')
  expect(written).toMatch(/^\{\n {2}"[^]*\}\n$/)
  expect(written).not.toContain('\r')
  expect(problems).toEqual([])
})

test('unknown settings are kept, and absent ones default', async () => {
  const { files, json } = await libraryWith({
    'settings.json': { schema: 1, theme: 'sepia', future: { a: [1] } },
  })
  expect(await readSettings(files)).toEqual({ ...DEFAULT_SETTINGS, theme: 'sepia' })
  await writeSettings(files, DARK)
  expect(await json('settings.json')).toEqual({ ...DARK, schema: 1, future: { a: [1] } })
})

test.each([
  ['no JSON', '{"schema": 1,'],
  ['no UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
  ['another shape', { schema: 1, theme: 'purple' }],
  ['empty', ''],
  ['an array', [1]],
])('damaged settings (%s) are set aside', async (_, content) => {
  const { files, root, problems } = await libraryWith({ 'settings.json': content })
  expect(await readSettings(files)).toEqual(DEFAULT_SETTINGS)
  const setAside = 'settings.json.damaged-20261123T120000Z'
  expect(problems).toEqual([{ file: 'settings.json', kind: 'damaged', setAside }])
  await writeSettings(files, DARK)
  expect((await readdir(root)).sort()).toEqual(['settings.json', setAside])
  expect(await readSettings(files)).toEqual(DARK)
})

test('settings of a newer version are not overwritten; changes last until the program exits', async () => {
  const newer = '{"schema": 2, "theme": ["dark", "sepia"]}'
  const { files, root, problems } = await libraryWith({ 'settings.json': newer })
  expect(await readSettings(files)).toEqual(DEFAULT_SETTINGS)
  await writeSettings(files, DARK)
  expect(await readSettings(files)).toEqual(DARK)
  expect(await readFile(join(root, 'settings.json'), 'utf8')).toBe(newer)
  expect(problems).toEqual([{ file: 'settings.json', kind: 'newer', setAside: null }])
})

test('a byte order mark is accepted', async () => {
  const { files, problems } = await libraryWith({
    'settings.json': '\uFEFF{"schema": 1, "theme": "dark"}',
  })
  expect((await readSettings(files)).theme).toBe('dark')
  expect(problems).toEqual([])
})

test('notes keep highlights and unknown fields', async () => {
  const file = `articles/${ID}/notes.json`
  const highlights = [{ path: 'p1.s1', colour: 'yellow' }]
  const { files, json } = await libraryWith({
    [file]: { schema: 1, view: null, position: null, highlights, future: 1 },
  })
  await writeReading(files, ID, { view: null, position: POSITION })
  expect(await readReading(files, ID)).toEqual({ view: null, position: POSITION })
  expect(await json(file)).toEqual({
    schema: 1,
    view: null,
    position: POSITION,
    highlights,
    future: 1,
  })
})

test('the side panel is saved with the position, and kept by who knows only view and position', async () => {
  const file = `articles/${ID}/notes.json`
  const { files, json } = await libraryWith({
    [file]: { schema: 1, view: null, position: null, highlights: [] },
  })
  // A tab of a later version is kept too.
  const side = { tab: 'words', isOpen: true }
  await writeReading(files, ID, { view: null, position: POSITION, side })
  expect(await readReading(files, ID)).toEqual({ view: null, position: POSITION, side })
  await writeReading(files, ID, { view: null, position: null })
  expect(await json(file)).toMatchObject({ position: null, side })
})

test('damaged notes are set aside and read as empty; newer ones are kept', async () => {
  const file = `articles/${ID}/notes.json`
  const damaged = await libraryWith({ [file]: '{}' })
  expect(await readReading(damaged.files, ID)).toEqual({ view: null, position: null })
  expect(damaged.problems).toMatchObject([{ file, kind: 'damaged' }])
  const newer = await libraryWith({ [file]: { schema: 9 } })
  await writeReading(newer.files, ID, { view: null, position: POSITION })
  expect(await readReading(newer.files, ID)).toEqual({ view: null, position: POSITION })
  expect(await newer.json(file)).toEqual({ schema: 9 })
})

test('concurrent saves end with the last one and a complete file', async () => {
  const { files, json } = await libraryWith({})
  const saves = Array.from({ length: 10 }, (_, offset) =>
    writeReading(files, ID, { view: null, position: { ...POSITION, offset } }),
  )
  await Promise.all(saves)
  expect(await json(`articles/${ID}/notes.json`)).toMatchObject({ position: { offset: 9 } })
})

test('an edit by another program between reading and writing is saved as a conflict copy', async () => {
  const root = await temporaryFolder()
  const { files } = await testFiles(root)
  const shape = { schema: z.record(z.string(), z.string()), version: null }
  const change = (key: string, meanwhile = '') =>
    changeJson(files, 'a.json', shape, (before) => {
      if (meanwhile) writeFileSync(join(root, 'a.json'), meanwhile)
      return { ...before, [key]: 'mine' }
    })
  await Promise.all([change('a'), change('b')])
  expect(await readdir(root)).toEqual(['a.json'])
  await change('c', 'theirs')
  expect(await readJson(files, 'a.json', shape)).toEqual({ a: 'mine', b: 'mine', c: 'mine' })
  expect(await readFile(join(root, 'a.json.conflict-20261123T120000Z'), 'utf8')).toBe('theirs')
})
