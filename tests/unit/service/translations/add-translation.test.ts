import { expect, test } from 'vitest'
import { DOUBTFUL_CONFIDENCE } from '../../../../contract/doubtful.ts'
import { align } from '../../../../main/alignment/align.ts'
import { AlignmentFile } from '../../../../main/library/alignment-file.ts'
import {
  createAddTranslation,
  type TranslationFile,
} from '../../../../main/service/translations/add-translation.ts'
import { importLines } from '../../../support/service/line-importer.ts'
import { TEST_NOW, testLibrary } from '../../../support/service/test-library.ts'
import {
  ENGLISH_CHAPTERS,
  GERMAN_CHAPTERS,
  withChapterLast,
} from '../../../support/files/texts-with-chapters.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { writeFiles } from '../../../support/files/write-files.ts'

const SOURCE = [
  'The bridge at Velm',
  'The bridge was closed in 1962.|Nobody knew why.',
  'On Monday 14 engineers came from Paris.|They looked at it for a long time and said nothing at all.',
].join('\n')
/** The first two sentences are translated as one. */
const GERMAN = [
  'Die Brücke von Velm',
  'Die Brücke wurde 1962 geschlossen, und niemand wusste, warum.',
  'Am Montag kamen 14 Ingenieure aus Paris.|Sie sahen sie lange an und sagten überhaupt nichts.',
].join('\n')

const CONTROL = { onProgress: () => undefined, signal: new AbortController().signal }

async function setUp(text = SOURCE) {
  const appRoot = await temporaryFolder()
  const library = await testLibrary({ appRoot })
  const id = await library.add(text)
  const addTranslation = createAddTranslation({
    files: library.files,
    locales: library.locales,
    sourceOf: (id) => library.shelf.source(id),
    importDocument: async (bytes) => ({ ...importLines(bytes), language: 'de' }),
    align: async (source, target) => align(source, target),
    now: () => TEST_NOW,
  })
  const add = (text: string, over: Partial<TranslationFile> = {}) =>
    addTranslation(
      id,
      {
        name: 'velm.txt',
        bytes: new TextEncoder().encode(text),
        language: null,
        replace: 'no',
        ...over,
      },
      CONTROL,
    )
  const json = async (file: string): Promise<unknown> => {
    const bytes = await library.files.read(file)
    return bytes && JSON.parse(Buffer.from(bytes).toString())
  }
  return { library, id, add, json, appRoot }
}

test('a translation is aligned and stored as strings, ledger and alignment', async () => {
  const { library, id, add, json } = await setUp()
  expect(await add(GERMAN)).toEqual({
    language: 'de',
    doubtful: 0,
    moved: 0,
    isUnlikely: false,
    replaced: null,
    isSaved: true,
  })
  const translation = await library.shelf.translation(id, 'de')
  expect(translation?.strings).toEqual({
    title: 'Die Brücke von Velm',
    'p1.s1': 'Die Brücke wurde 1962 geschlossen, und niemand wusste, warum.',
    'p2.s1': 'Am Montag kamen 14 Ingenieure aus Paris.',
    'p2.s2': 'Sie sahen sie lange an und sagten überhaupt nichts.',
  })
  expect(translation?.status['p1.s2']).toMatchObject({ state: 'joined', joinedTo: 'p1.s1' })
  expect(translation?.status['p2.s1']).toMatchObject({ state: 'draft', origin: 'aligned' })
  expect(translation?.progress.segments).toMatchObject({ total: 4, translated: 4, aligned: 4 })
  const kept = AlignmentFile.parse(await json(`articles/${id}/alignment/de.json`))
  expect(kept.paths).toEqual(['title', 'p1.s1', 'p1.s2', 'p2.s1', 'p2.s2'])
  expect(kept.beads.map(([source, target]) => [source, target])).toEqual([
    [[0], [0]],
    [[1, 2], [1]],
    [[3], [2]],
    [[4], [3]],
  ])
})

test('a moved chapter is counted, and its position stored', async () => {
  const lines = (title: string, chapters: readonly (readonly string[])[]) =>
    [title, ...chapters.map((sentences) => sentences.join('|'))].join('\n')
  const { library, id, add, json } = await setUp(lines('The bridge', ENGLISH_CHAPTERS))
  const german = lines('Die Brücke', withChapterLast(GERMAN_CHAPTERS, 1))
  expect(await add(german)).toEqual({
    language: 'de',
    doubtful: 0,
    moved: 1,
    isUnlikely: false,
    replaced: null,
    isSaved: true,
  })
  const { moved, beads } = AlignmentFile.parse(await json(`articles/${id}/alignment/de.json`))
  expect(moved).toMatchObject([{ source: { from: 7, to: 13 }, target: { from: 19, to: 25 } }])
  // Neither it nor the text at its place is paired.
  const pairs = beads.filter(([source, target]) => source.length * target.length > 0)
  const loose = beads.filter(
    ([source]) => source.length === 1 && (source[0] ?? 0) in { 8: 0, 10: 0 },
  )
  expect(loose.every(([, target, confidence]) => target.length === 0 && confidence < 0.5)).toBe(
    true,
  )
  expect(pairs.flatMap(([source]) => source).some((at) => at >= 7 && at < 13)).toBe(false)
  // The reader links it to its translation.
  const translation = await library.shelf.translation(id, 'de')
  const { joinedTo = '' } = translation?.status['p2.s1'] ?? {}
  expect(translation?.strings[joinedTo]).toContain(GERMAN_CHAPTERS[1]?.[0])
})

test('an unrelated text is stored and reported as unlikely', async () => {
  const { add } = await setUp(
    ['The bridge', ...ENGLISH_CHAPTERS.map((sentences) => sentences.join('|'))].join('\n'),
  )
  const other = Array.from(
    { length: 24 },
    (_, at) =>
      `Kuchen ${at} wird mit ${at + 40} Eiern gebacken|Äpfel sind ${'sehr '.repeat(at % 5)}rot.`,
  )
  expect(await add(['Das Kochbuch', ...other].join('\n'))).toMatchObject({ isUnlikely: true })
})

test('the doubtful pairs are those that the head of the column counts', async () => {
  const { library, id, add } = await setUp()
  const added = await add('Anderer Titel\nGanz anderer Text.')
  const loaded = await library.shelf.load(id)
  const german = loaded?.article.languages.find(({ language }) => language === 'de')
  expect(added).toMatchObject({ doubtful: german?.progress.segments.doubtful })
  // The title is doubtful too, but is no sentence.
  const translation = await library.shelf.translation(id, 'de')
  expect(translation?.status['title']?.confidence).toBeLessThan(DOUBTFUL_CONFIDENCE)
  expect(german?.progress.segments.doubtful).toBeGreaterThan(0)
})

test('removing a text also removes those joined to it', async () => {
  const { library, id, add } = await setUp()
  await add(GERMAN)
  const change = await library.locales.changeWrite(id, 'de', new Map([['p1.s1', null]]), [
    'p1',
    'p2',
  ])
  await library.files.commit({ writes: [change] })
  const translation = await library.shelf.translation(id, 'de')
  expect(translation?.status['p1.s2']).toMatchObject({ state: 'missing' })
})

test.each([
  [{ language: 'en' }, 'same-language'],
  [{ language: 'und' }, 'no-language'],
  [{ language: 'no tag' }, 'no-language'],
  [{ language: 'ru' }, 'other-script'],
])('%o is refused: %s', async (over, problem) => {
  const { add, json, id } = await setUp()
  expect(await add(GERMAN, over)).toEqual({ problem })
  expect(await json(`articles/${id}/alignment/de.json`)).toBeNull()
})

test('an existing translation is replaced only on request, and kept', async () => {
  const { library, id, add, json } = await setUp()
  await add(GERMAN)
  expect(await add('Anderer Titel\nGanz anderer Text.')).toEqual({ problem: 'exists' })
  const name = `${id}-de-20261123T120000Z`
  expect(await add('Anderer Titel\nGanz anderer Text.', { replace: 'yes' })).toEqual({
    language: 'de',
    doubtful: 1,
    moved: 0,
    isUnlikely: false,
    replaced: name,
    isSaved: true,
  })
  expect((await library.shelf.translation(id, 'de'))?.strings['title']).toMatch(/^Anderer Titel/)
  expect(await json(`removed/${name}/locales/de/${id}.json`)).toMatchObject({
    title: 'Die Brücke von Velm',
  })
  expect(await json(`removed/${name}/articles/${id}/alignment/de.json`)).not.toBeNull()
})

test('one that fits worse replaces a translation only after a question', async () => {
  const { library, id, add } = await setUp()
  await add(GERMAN)
  const before = await library.shelf.translation(id, 'de')
  const worse = 'Anderer Titel\nGanz anderer Text.'
  expect(await add(worse, { replace: 'if-likely' })).toEqual({ problem: 'unlikely' })
  const cake = 'Ein Kuchen\nMan nehme 40 Eier.'
  expect(await add(cake, { replace: 'if-likely' })).toEqual({ problem: 'unlikely' })
  expect(await library.shelf.translation(id, 'de')).toEqual(before)
  expect(await library.files.list('removed')).toEqual([])
  const corrected = GERMAN.replace('niemand', 'keiner')
  expect(await add(corrected, { replace: 'if-likely' })).toMatchObject({ language: 'de' })
  expect((await library.shelf.translation(id, 'de'))?.strings['p1.s1']).toContain('keiner')
})

test('a text of another article replaces none that fits without a question', async () => {
  const lines = (chapters: readonly (readonly string[])[]) =>
    ['The bridge', ...chapters.map((sentences) => sentences.join('|'))].join('\n')
  const { add } = await setUp(lines(ENGLISH_CHAPTERS))
  await add(lines(GERMAN_CHAPTERS))
  const other = Array.from(
    { length: 24 },
    (_, at) => `Kuchen ${at} wird mit ${at + 40} Eiern gebacken|Äpfel sind rot.`,
  )
  const cookbook = ['Das Kochbuch', ...other].join('\n')
  expect(await add(cookbook, { replace: 'if-likely' })).toEqual({ problem: 'unlikely' })
  expect(await add(cookbook, { replace: 'yes' })).toMatchObject({ isUnlikely: true })
})

test('translations replaced within a second are all kept, with their ledgers', async () => {
  const { id, add, json } = await setUp()
  const titles = ['Erster Titel', 'Zweiter Titel', 'Dritter Titel', 'Vierter Titel']
  for (const title of titles) await add(`${title}\nText.`, { replace: 'yes' })
  const stamp = `removed/${id}-de-20261123T120000Z`
  for (const [index, end] of ['', '-2', '-3'].entries()) {
    const kept = await json(`${stamp}${end}/locales/de/${id}.json`)
    expect(JSON.stringify(kept)).toContain(titles[index])
    expect(await json(`${stamp}${end}/articles/${id}/ledger/de.json`)).not.toBeNull()
  }
  expect(await json(`${stamp}-4/locales/de/${id}.json`)).toBeNull()
})

test('a replaced shipped translation is hidden completely', async () => {
  const { library, id, add, appRoot } = await setUp()
  await writeFiles(appRoot, {
    [`locales/de/${id}.json`]: { title: 'Alt', p1: { s1: 'Alt.', s2: 'Alt.' }, p2: { s1: 'Alt.' } },
  })
  expect(await add(GERMAN)).toEqual({ problem: 'exists' })
  await add(GERMAN, { replace: 'yes' })
  const translation = await library.shelf.translation(id, 'de')
  expect(JSON.stringify(translation?.strings)).not.toContain('Alt')
  expect(translation?.status['p1.s2']).toMatchObject({ state: 'joined' })
  // Removing the replacement shows the shipped one, which cannot be removed.
  await library.shelf.removeTranslation(id, 'de')
  expect((await library.shelf.translation(id, 'de'))?.strings).toEqual({
    title: 'Alt',
    'p1.s1': 'Alt.',
    'p1.s2': 'Alt.',
    'p2.s1': 'Alt.',
  })
  expect(await library.shelf.removeTranslation(id, 'de')).toEqual({ problem: 'shipped' })
})

test('returns null for an unknown article', async () => {
  const { library } = await setUp()
  expect(await library.shelf.source('unknown-00000000')).toBeNull()
})
