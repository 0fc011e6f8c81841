import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { sweepLater, sweepOldFiles } from '../../../main/library/sweep-old.ts'
import { snapshot } from '../../support/files/snapshot.ts'
import { writeFiles } from '../../support/files/write-files.ts'
import { testFiles } from '../../support/service/test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const ID = 'a-title-00000000'
const GONE = 'gone-11111111'
const SHIPPED = 'shipped-22222222'

async function sweep(left: Record<string, string>, age = 2 * 24 * 60 * 60_000) {
  const root = await temporaryFolder()
  await writeFiles(root, left)
  const time = new Date(Date.now() - age)
  for (const name of Object.keys(left)) await utimes(join(root, name), time, time)
  const { files, problems } = await testFiles(root)
  const logged: unknown[] = []
  await sweepOldFiles({
    files,
    shippedIds: [SHIPPED],
    log: (message, detail) => logged.push([message, detail]),
    signal: new AbortController().signal,
  })
  expect(problems).toEqual([])
  return { names: Object.keys(await snapshot(root)), logged }
}

const TEMPORARY = {
  'settings.json.1': '{',
  [`articles/${ID}/article.json.4294967295`]: '{',
  [`articles/${ID}/notes.json.123`]: '{',
  [`articles/${ID}/original.txt.123`]: 'cut',
  [`articles/${ID}/ledger/zh-CN.json.123`]: '{',
  [`articles/${ID}/alignment/de.json.123`]: '{',
  [`articles/${ID}/media/picture-1.png.123`]: 'cut',
  [`locales/de/${ID}.json.123`]: '{',
}
const OTHERS = {
  'settings.json': '{}',
  'notes.2026': 'mine',
  [`articles/${ID}/article.json`]: '{}',
  [`articles/${ID}/article.json.conflict-20261123T120000Z-2`]: '{}',
  [`articles/${ID}/original.txt`]: 'text',
  [`articles/${ID}/chapter.1`]: 'mine',
  [`locales/de/${ID}.json`]: '{}',
  [`locales/de/${ID}.json.replaced-20261123T120000Z-2`]: '{}',
  [`locales/de/${ID}.json.12345678901`]: '{}',
}

test('temporary files of earlier versions are removed, and nothing else', async () => {
  const { names, logged } = await sweep({ ...TEMPORARY, ...OTHERS })
  expect(names).toEqual(Object.keys(OTHERS).sort())
  expect(logged).toEqual([])
})

test('younger ones stay, as an earlier version may be writing them', async () => {
  const { names } = await sweep({ ...TEMPORARY, ...OTHERS }, 60_000)
  expect(names).toEqual(Object.keys({ ...TEMPORARY, ...OTHERS }).sort())
})

test('texts that removing an article left behind are moved to it', async () => {
  const [old, last] = [`removed/${GONE}-20261101T120000Z`, `removed/${GONE}-20261123T120000Z`]
  const { names, logged } = await sweep({
    [`${old}/articles/${GONE}/article.json`]: '{}',
    [`${old}/locales/en/${GONE}.json`]: '{}',
    [`${last}/articles/${GONE}/article.json`]: '{}',
    [`${last}/locales/en/${GONE}.json`]: '{}',
    [`removed/${GONE}-de-20261124T120000Z/locales/de/${GONE}.json`]: '{}',
    [`locales/de/${GONE}.json`]: 'left',
    [`locales/de/${GONE}.json.replaced-20261101T000000Z`]: 'left',
    [`locales/de/${SHIPPED}.json`]: '{}',
  })
  expect(names).toEqual([
    `locales/de/${SHIPPED}.json`,
    `${old}/articles/${GONE}/article.json`,
    `${old}/locales/en/${GONE}.json`,
    `${last}/articles/${GONE}/article.json`,
    `${last}/locales/de/${GONE}.json`,
    `${last}/locales/de/${GONE}.json.replaced-20261101T000000Z`,
    `${last}/locales/en/${GONE}.json`,
    `removed/${GONE}-de-20261124T120000Z/locales/de/${GONE}.json`,
  ])
  expect(logged).toEqual([])
})

test('other texts without an article stay and are logged', async () => {
  const left = { [`locales/de/${GONE}.json`]: 'mine', 'locales/de/other.json': '{}' }
  const { names, logged } = await sweep(left)
  expect(names).toEqual(Object.keys(left).sort())
  expect(logged).toEqual([['A text has no article', `locales/de/${GONE}.json`]])
})

test('sweeping in the background ends when the library is closed', async () => {
  const root = await temporaryFolder()
  const [file, old] = [join(root, 'settings.json.1'), new Date(0)]
  const { files } = await testFiles(root)
  const options = { files, shippedIds: [], log: () => undefined }
  await writeFile(file, '{')
  await utimes(file, old, old)
  await sweepLater(options, 0)()
  expect(await readdir(root)).toEqual(['settings.json.1'])
  const stop = sweepLater(options, 0)
  await expect.poll(() => readdir(root)).toEqual([])
  await stop()
})
