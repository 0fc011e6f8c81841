import { createHash } from 'node:crypto'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { IMPORTER_VERSION } from '../../../../main/documents/imported-document.ts'
import { recordOfImport } from '../../../../main/service/articles/record-of-import.ts'
import { textHash } from '../../../../main/translation/text-hash.ts'
import { importLines } from '../../../support/service/line-importer.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { type TestLibrary, testLibrary } from '../../../support/service/test-library.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

const TEXT = 'A title\n- Top.\n# Head\nOne.|Two.\n- Again.|And again.\n- Foot.\nThree.'
const ID = 'a-title-677e2111'

vi.mock(import('../../../../main/translation/text-hash.ts'), { spy: true })

async function withArticle(folders = {}): Promise<TestLibrary & { id: string }> {
  const library = await testLibrary(folders)
  return { ...library, id: await library.add(TEXT) }
}

const path = ({ root }: TestLibrary, file: string) => join(root, file)
const json = async (library: TestLibrary, file: string) =>
  JSON.parse(await readFile(path(library, file), 'utf8'))

const hashed = (key: string, text: string) => ({ key, hash: textHash(text) })

async function articleOf(library: TestLibrary, id: string) {
  const loaded = await library.shelf.load(id)
  if (!loaded) throw new Error('No such article')
  return loaded
}

async function bodyOf(library: TestLibrary, id: string): Promise<string[]> {
  const { article } = await articleOf(library, id)
  return article.blocks.map(
    (block) => `${block.key} ${block.segments.map((segment) => segment.text).join('|')}`,
  )
}

test('an article is stored as original, record and template', async () => {
  const library = await withArticle()
  const { id } = library
  expect((await readdir(path(library, `articles/${id}`))).sort()).toEqual([
    'article.json',
    'original.txt',
  ])
  expect(await readFile(path(library, `articles/${id}/original.txt`), 'utf8')).toBe(TEXT)
  expect(await readFile(path(library, `locales/en/${id}.json`), 'utf8')).toBe(
    `${JSON.stringify({ title: 'A title', h1: { s1: 'Head' }, p1: { s1: 'One.', s2: 'Two.' }, p2: { s1: 'Three.' } }, null, 2)}\n`,
  )
  const record = await json(library, `articles/${id}/article.json`)
  expect(record.blocks).toEqual([
    { key: 'h1', kind: 'heading', level: 2, next: 2, segments: [hashed('s1', 'Head')] },
    {
      key: 'p1',
      kind: 'paragraph',
      next: 3,
      segments: [hashed('s1', 'One.'), hashed('s2', 'Two.')],
    },
    { key: 'p2', kind: 'paragraph', next: 2, segments: [hashed('s1', 'Three.')] },
  ])
  const time = '2026-11-23T12:00:00.000Z'
  expect(record).toMatchObject({
    schema: 2,
    id,
    importedAt: time,
    importer: IMPORTER_VERSION,
    next: { h: 2, p: 3, t: 4 },
    originals: [
      {
        file: 'original.txt',
        sha256: createHash('sha256').update(TEXT).digest('hex'),
        time,
        url: null,
      },
    ],
  })
  expect(await bodyOf(library, id)).toEqual(['h1 Head', 'p1 One.|Two.', 'p2 Three.'])
})

test('the same bytes are imported once, under any name, also concurrently', async () => {
  const library = await testLibrary()
  const bytes = new TextEncoder().encode(TEXT)
  const results = await Promise.all(
    ['a.txt', 'b.txt', 'a.txt'].map((name) => library.shelf.add(bytes, name)),
  )
  expect(results.map((one) => one.isNew)).toEqual([true, false, false])
  expect(await library.shelf.ids()).toEqual([results[0]?.id])
})

test('restored blocks are in place and in order, and are saved', async () => {
  const library = await withArticle()
  const { id, root, appRoot } = library
  await library.shelf.restore(id, 't3', true)
  await library.shelf.restore(id, 't1', true)
  await library.shelf.restore(id, 't2', true)
  const body = [
    't1 Top.',
    'h1 Head',
    'p1 One.|Two.',
    't2 Again.|And again.',
    't3 Foot.',
    'p2 Three.',
  ]
  expect(await bodyOf(library, id)).toEqual(body)
  expect(Object.keys(await json(library, `locales/en/${id}.json`))).toEqual([
    'title',
    't1',
    'h1',
    'p1',
    't2',
    't3',
    'p2',
  ])
  const later = await testLibrary({ root, appRoot })
  expect(await bodyOf(later, id)).toEqual(body)
  const { article } = await articleOf(later, id)
  expect(article.trimmed.map((one) => one.restored)).toEqual([true, true, true])
  expect(Object.keys(article.trimmed[0] ?? {}).sort()).toEqual([
    'after',
    'key',
    'kind',
    'reason',
    'restored',
    'step',
    'text',
  ])
})

test('removing a restored block removes its text from the template, not from translations', async () => {
  const library = await withArticle()
  const { id } = library
  await library.shelf.restore(id, 't2', true)
  const translated = { t2: { s1: 'Noch einmal.' } }
  await writeFiles(library.root, { [`locales/de/${id}.json`]: translated })
  expect((await library.shelf.translation(id, 'de'))?.strings).toEqual({ 't2.s1': 'Noch einmal.' })
  await library.shelf.restore(id, 't2', false)
  expect(await json(library, `locales/en/${id}.json`)).not.toHaveProperty('t2')
  expect(await json(library, `locales/de/${id}.json`)).toEqual(translated)
  expect((await library.shelf.translation(id, 'de'))?.strings).toEqual({})
  await library.shelf.restore(id, 't2', true)
  expect((await library.shelf.translation(id, 'de'))?.strings).toEqual({ 't2.s1': 'Noch einmal.' })
})

test('concurrent restores lose nothing', async () => {
  const library = await withArticle()
  await Promise.all(['t1', 't2', 't3'].map((key) => library.shelf.restore(library.id, key, true)))
  expect(await bodyOf(library, library.id)).toHaveLength(6)
})

test('the library’s translation and ledger override the shipped ones', async () => {
  const appRoot = await temporaryFolder()
  const library = await withArticle({ appRoot })
  const { id } = library
  const entry = {
    origin: 'machine:x',
    state: 'draft',
    confidence: null,
    time: '2026-01-01T00:00:00Z',
  }
  const ledger = `articles/${id}/ledger/de.json`
  await writeFiles(appRoot, {
    [`locales/de/${id}.json`]: { title: 'Titel', h1: { s1: 'Kopf' }, p1: { s1: 'Eins.' } },
    [ledger]: {
      schema: 1,
      entries: {
        title: { ...entry, source: textHash('A title') },
        'h1.s1': { ...entry, source: textHash('Head') },
        'p1.s1': { ...entry, source: textHash('One, as it was.') },
      },
    },
  })
  await writeFiles(library.root, {
    [`locales/de/${id}.json`]: { h1: { s1: 'Überschrift' }, p2: { s1: 'Drei.' } },
    [ledger]: {
      schema: 1,
      entries: {
        'h1.s1': { ...entry, origin: 'human', state: 'reviewed', source: textHash('Head') },
      },
    },
  })
  const { article, translations } = await articleOf(library, id)
  const translation = translations.get('de')
  expect(translation?.strings).toEqual({
    title: 'Titel',
    'h1.s1': 'Überschrift',
    'p1.s1': 'Eins.',
    'p2.s1': 'Drei.',
  })
  expect(translation?.status).toEqual({
    title: { state: 'draft', origin: 'machine', confidence: null },
    'h1.s1': { state: 'reviewed', origin: 'human', confidence: null },
    'p1.s1': { state: 'stale', origin: 'machine', confidence: null },
    'p1.s2': { state: 'missing', origin: null, confidence: null },
    'p2.s1': { state: 'draft', origin: 'unknown', confidence: null },
  })
  expect(article.languages).toEqual([
    {
      language: 'en',
      progress: {
        blocks: { total: 3, complete: 3 },
        segments: {
          total: 4,
          translated: 4,
          reviewed: 0,
          stale: 0,
          machine: 0,
          aligned: 0,
          unknown: 0,
          doubtful: 0,
          moved: 0,
        },
      },
      isRemovable: false,
    },
    {
      language: 'de',
      progress: {
        blocks: { total: 3, complete: 2 },
        segments: {
          total: 4,
          translated: 3,
          reviewed: 1,
          stale: 1,
          machine: 1,
          aligned: 0,
          unknown: 1,
          doubtful: 0,
          moved: 0,
        },
      },
      isRemovable: true,
    },
  ])
})

test('languages are the source, then those of the interface in order, then others; invalid tags are ignored', async () => {
  const library = await withArticle()
  const file = `${library.id}.json`
  for (const folder of ['sv', 'de', 'zh-CN', 'zh_TW', 'zh-cn', 'notes', 'cs'])
    await writeFiles(library.root, { [`locales/${folder}/${file}`]: {} })
  await writeFiles(library.root, { 'locales/fr/other-00000000.json': {} })
  const { article } = await articleOf(library, library.id)
  const languages = article.languages.map((one) => one.language)
  expect(languages.slice(0, 3)).toEqual(['en', 'zh-CN', 'de'])
  expect(languages).toEqual(expect.arrayContaining(['cs', 'sv']))
  expect(languages).not.toContain('fr')
  expect(languages).not.toContain('zh_TW')
})

test('a damaged article.json is recreated from the original, including restored blocks', async () => {
  const library = await withArticle()
  const { id } = library
  await library.shelf.restore(id, 't2', true)
  await writeFile(path(library, `articles/${id}/article.json`), '{"schema":1,')
  expect(await bodyOf(library, id)).toEqual([
    'h1 Head',
    'p1 One.|Two.',
    't2 Again.|And again.',
    'p2 Three.',
  ])
  expect(library.problems).toEqual([
    {
      file: `articles/${id}/article.json`,
      kind: 'damaged',
      setAside: `articles/${id}/article.json.damaged-20261123T120000Z`,
    },
  ])
  expect(await json(library, `articles/${id}/article.json`)).toMatchObject({
    id,
    originals: [{ file: 'original.txt' }],
  })
})

test('an article.json of a newer version is not overwritten, and its article not opened', async () => {
  const library = await withArticle()
  const file = `articles/${library.id}/article.json`
  await writeFiles(library.root, { [file]: { schema: 3 } })
  expect(await library.shelf.load(library.id)).toBeNull()
  expect(await library.shelf.restore(library.id, 't1', true)).toBe(false)
  expect(await json(library, file)).toEqual({ schema: 3 })
  expect(library.problems).toEqual([{ file, kind: 'newer', setAside: null }])
})

test('a damaged template is recreated from the original; an edited one is kept', async () => {
  const library = await withArticle()
  const { id } = library
  const file = `locales/en/${id}.json`
  await writeFile(path(library, file), '{"title": "A ti')
  expect(await bodyOf(library, id)).toEqual(['h1 Head', 'p1 One.|Two.', 'p2 Three.'])
  expect(library.problems).toMatchObject([{ file, kind: 'damaged' }])
  const edited = { ...(await json(library, file)), title: 'Edited', p2: { s1: 'Third.' } }
  await writeFiles(library.root, { [file]: edited })
  expect((await articleOf(library, id)).article.title).toBe('Edited')
  expect((await bodyOf(library, id)).at(-1)).toBe('p2 Third.')
})

test('a template that is damaged or deleted again is recreated again', async () => {
  const library = await withArticle()
  const file = path(library, `locales/en/${library.id}.json`)
  const whole = ['h1 Head', 'p1 One.|Two.', 'p2 Three.']
  for (const damage of [() => writeFile(file, '{"title": "A ti'), () => rm(file)])
    for (const _ of [1, 2]) {
      await damage()
      expect(await bodyOf(library, library.id)).toEqual(whole)
    }
})

test('a damaged translation is set aside, and the shipped one is used', async () => {
  const appRoot = await temporaryFolder()
  const library = await withArticle({ appRoot })
  const file = `locales/de/${library.id}.json`
  await writeFiles(appRoot, { [file]: { title: 'Titel' } })
  await writeFiles(library.root, { [file]: ['Titel'] })
  const { translations } = await articleOf(library, library.id)
  expect(translations.get('de')?.strings).toEqual({ title: 'Titel' })
  expect(library.problems).toMatchObject([{ file, kind: 'damaged' }])
})

test('an article without files is not listed, and the others are', async () => {
  const library = await withArticle()
  await library.add('Another\nText.')
  await rm(path(library, `articles/${library.id}`), { recursive: true })
  await writeFiles(library.root, {
    'articles/empty-00000000/notes.json': {},
    'articles/.DS_Store': '',
  })
  expect(await library.shelf.load(library.id)).toBeNull()
  const records = await Promise.all(
    (await library.shelf.ids()).map((id) => library.shelf.record(id)),
  )
  expect(records.filter((record) => record !== null).map((record) => record.title)).toEqual([
    'Another',
  ])
})

test('text that looks like a template is unchanged by import, translation and restoring', async () => {
  const tricky = '{{x}} $t(p1.s1) a:b a.b _one <b>bold</b> &amp; %s ${y} \u202E"\\'
  const library = await testLibrary()
  const id = await library.add(`${tricky}\n${tricky}\n- ${tricky}`)
  await library.shelf.restore(id, 't1', true)
  await writeFiles(library.root, {
    [`locales/de/${id}.json`]: {
      title: tricky,
      p1: { s1: tricky, s1_one: 'x' },
      t1: { s1: tricky },
    },
  })
  const { article, translations } = await articleOf(library, id)
  expect(article.title).toBe(tricky)
  expect(article.blocks.map((block) => block.segments[0]?.text)).toEqual([tricky, tricky])
  expect(Object.values(translations.get('de')?.strings ?? {})).toEqual([tricky, tricky, tricky])
})

test('the id is the title’s slug and the hash of the bytes', async () => {
  expect((await withArticle()).id).toBe(ID)
})

test('a language tag that leads to another folder is not used as a path', async () => {
  const library = await withArticle()
  const file = `articles/${library.id}/article.json`
  await writeFiles(library.root, {
    [file]: { ...(await json(library, file)), language: '../../..' },
  })
  expect((await articleOf(library, library.id)).article.language).toBe('en')
  expect(library.problems).toMatchObject([{ file, kind: 'damaged' }])
  const bytes = new TextEncoder().encode('B\nText.')
  const document = { ...importLines(bytes), language: '../../..' }
  const { record } = recordOfImport(document, 'b-00000000', '2026-11-23T12:00:00.000Z')
  expect(record.language).toBe('und')
})

test('the source is hashed once for all translations', async () => {
  const library = await withArticle()
  const { id, root } = library
  const source = textHash('One.')
  const entry = {
    origin: 'human',
    state: 'reviewed',
    confidence: null,
    time: '2026-11-23T12:00:00.000Z',
    source,
  }
  for (const language of ['de', 'fr', 'ja'])
    await writeFiles(root, {
      [`locales/${language}/${id}.json`]: { p1: { s1: '1', s2: '2' } },
      [`articles/${id}/ledger/${language}.json`]: {
        schema: 1,
        entries: { 'p1.s1': entry, 'p1.s2': entry },
      },
    })
  vi.mocked(textHash).mockClear()
  const { translations } = await articleOf(library, id)
  expect([...translations.values()].map((one) => one.status['p1.s1']?.state)).toEqual(
    Array.from({ length: 3 }, () => 'reviewed'),
  )
  const hashed = vi.mocked(textHash).mock.calls.map(([text]) => text)
  expect(hashed.filter((text) => text.endsWith('.'))).toEqual(['One.', 'Two.'])
})
