import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { Boot } from '../../contract/boot.ts'
import { DEFAULT_SETTINGS } from '../../contract/settings.ts'
import { compose, type Diglot } from '../../main/compose.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { TEST_NOW } from '../support/service/test-library.ts'
import { TEST_INFO } from '../support/service/test-service.ts'
import { writeFiles } from '../support/files/write-files.ts'

const APP_ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SAMPLE = 'russia-calls-for-simultaneous-halt-in-fighting-6b0b99a5'

async function started(libraryRoot: string, appRoot = APP_ROOT) {
  const logged: unknown[] = []
  const log = (...all: unknown[]) => logged.push(all)
  const { library: _, ...info } = TEST_INFO
  const diglot = await compose({ appRoot, libraryRoot, info, now: () => TEST_NOW, log })
  onTestFinished(async () => void (await diglot.close()))
  return { diglot, logged, client: createRouterClient(diglot.router) }
}

/** The first events that a new window receives. */
async function firstEvents(diglot: Diglot, count: number): Promise<unknown[]> {
  const stream = await createRouterClient(diglot.router).app.events()
  const events: unknown[] = []
  while (events.length < count) events.push((await stream.next()).value)
  await stream.return(undefined)
  return events
}

test('imports the sample at the first start, with strings equal to the shipped ones', async () => {
  const root = await temporaryFolder()
  const { diglot, logged } = await started(root)
  const boot = await diglot.boot()
  expect(Boot.parse(boot)).toEqual(boot)
  expect(boot.article?.id).toBe(SAMPLE)
  expect(boot.info.library).toBe(root)
  const [shipped, kept] = await Promise.all(
    [APP_ROOT, root].map((folder) =>
      readFile(join(folder, 'locales', 'en', `${SAMPLE}.json`), 'utf8'),
    ),
  )
  expect(JSON.parse(kept ?? '')).toEqual(JSON.parse(shipped ?? ''))
  const [original, copy] = await Promise.all(
    [APP_ROOT, root].map((folder) => readFile(join(folder, 'articles', SAMPLE, 'original.txt'))),
  )
  expect(copy).toEqual(original)
  expect(logged).toEqual([])
})

test('imports nothing again at the second start', async () => {
  const root = await temporaryFolder()
  await started(root)
  const record = join(root, 'articles', SAMPLE, 'article.json')
  const before = await stat(record)
  const { client } = await started(root)
  expect((await client.articles.list()).map((one) => one.id)).toEqual([SAMPLE])
  expect((await stat(record)).mtimeMs).toBe(before.mtimeMs)
})

test('keeps a library in memory if it cannot be written, and reports that', async () => {
  const root = join(await temporaryFolder(), 'file')
  await writeFile(root, 'not a folder')
  const { diglot, client, logged } = await started(root)
  const boot = await diglot.boot()
  expect(boot.article?.id).toBe(SAMPLE)
  expect(boot.problems).toEqual([
    { file: '.', kind: 'unreadable', setAside: null, reason: 'disk-other' },
  ])
  expect(boot.unsaved, 'the sample is made again at every start').toBeNull()
  await client.settings.save({ ...boot.settings, theme: 'dark' })
  expect((await client.settings.load()).theme).toBe('dark')
  const article = await client.articles.restore({ id: SAMPLE, key: 't1', restored: true })
  expect(article.blocks.map((block) => block.key)).toContain('t1')
  expect(await readFile(root, 'utf8')).toBe('not a folder')
  expect(logged).toEqual([])
})

test('problems before the first screen are in Boot, later ones are events', async () => {
  const root = await temporaryFolder()
  await writeFiles(root, { 'settings.json': '{' })
  const { diglot, client } = await started(root)
  const damaged = {
    file: 'settings.json',
    kind: 'damaged',
    setAside: 'settings.json.damaged-20261123T120000Z',
  }
  expect((await diglot.boot()).problems).toEqual([damaged])
  const notes = `articles/${SAMPLE}/notes.json`
  await writeFiles(root, { [notes]: '{' })
  await client.reading.load({ articleId: SAMPLE })
  const problem = { file: notes, kind: 'damaged', setAside: `${notes}.damaged-20261123T120000Z` }
  expect(await firstEvents(diglot, 2)).toEqual([{ type: 'hello' }, { type: 'problem', problem }])
  expect((await diglot.boot()).problems).toEqual([damaged, problem])
})

test('problems between the start and the first page are embedded in that page', async () => {
  const appRoot = await temporaryFolder()
  await writeFiles(appRoot, { 'out/renderer/index.html': '<!--boot-->' })
  const root = await temporaryFolder()
  const { diglot, client } = await started(root, appRoot)
  // By then, the files have been read for the start.
  await new Promise((resolve) => setTimeout(resolve, 200))
  await writeFiles(root, { 'settings.json': '{' })
  await client.settings.save({ ...DEFAULT_SETTINGS, theme: 'dark' })
  const page = new TextDecoder().decode((await diglot.page.respond('/')).body)
  expect(page).toContain('settings.json.damaged-20261123T120000Z')
})

test('a file opened before there is a window is reported to the first one', async () => {
  const folder = await temporaryFolder()
  await writeFiles(folder, {
    'a.txt': 'A headline of its own\n\nA first sentence. And a second one.\n\nAnother paragraph.\n',
    'b.bin': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
  })
  const { diglot, logged } = await started(join(folder, 'library'))
  for (const name of ['a.txt', 'b.bin']) await diglot.openFile(join(folder, name))
  expect(await firstEvents(diglot, 3)).toEqual([
    { type: 'hello' },
    { type: 'open', articleId: expect.stringMatching(/^a-headline-of-its-own-[0-9a-f]{8}$/) },
    { type: 'open-failed', name: 'b.bin', problem: 'binary' },
  ])
  expect(logged).toEqual([])
})

test('closing the service waits for pending saves', async () => {
  const root = await temporaryFolder()
  const { diglot, client } = await started(root)
  const position = { top: 'p1.s1', offset: 3, caret: null }
  const saving = client.reading.save({ articleId: SAMPLE, reading: { view: null, position } })
  await diglot.close()
  const notes = await readFile(join(root, 'articles', SAMPLE, 'notes.json'), 'utf8')
  expect(JSON.parse(notes).position).toEqual(position)
  await saving
})

test('starts with an empty library if no articles are shipped', async () => {
  const root = await temporaryFolder()
  const { diglot } = await started(root, await temporaryFolder())
  expect((await diglot.boot()).article).toBeNull()
  expect(await readdir(root)).toEqual([])
})

test('logs a broken shipped article and starts without it', async () => {
  const appRoot = await temporaryFolder()
  await writeFiles(appRoot, { 'articles/broken-00000000/original.txt': '' })
  const { diglot, logged } = await started(await temporaryFolder(), appRoot)
  expect((await diglot.boot()).article).toBeNull()
  expect(logged).toContainEqual(['A shipped article was not imported', expect.any(Error)])
})
