/**
 * Makes a library with every type of stored file, for tests/support/libraries: `node scripts/make-fixture-library.ts FOLDER`.
 * Run it before a schema changes; the folder is kept for ever, and every later version must open it.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { composeAligner } from '../main/compose-aligner.ts'
import { composeCleaner } from '../main/compose-cleaner.ts'
import { filesBeside } from '../main/documents/bytes/beside-page.ts'
import { writeReading } from '../main/library/reading-file.ts'
import { writeSettings } from '../main/library/settings-file.ts'
import type { ImportDocument } from '../main/service/import-document.ts'
import { createAddTranslation } from '../main/service/translations/add-translation.ts'
import { stringsOf } from '../main/translation/locale-file.ts'
import { textHash } from '../main/translation/text-hash.ts'
import { makeEpub } from '../tests/support/files/make-epub.ts'
import { makePng } from '../tests/support/files/make-png.ts'
import { describeLibrary } from '../tests/support/libraries/describe-library.ts'
import * as texts from '../tests/support/libraries/fixture-texts.ts'
import { TEST_NOW, type TestLibrary, testLibrary } from '../tests/support/service/test-library.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Usage: node scripts/make-fixture-library.ts FOLDER')
const root = join(folder, 'library')
const appRoot = join(folder, 'shipped')
const projectRoot = join(import.meta.dirname, '..')
await rm(folder, { recursive: true, force: true })
await mkdir(appRoot, { recursive: true })

const clean = await composeCleaner(projectRoot)
const importDocument: ImportDocument = (bytes, name, { beside } = {}) =>
  clean(bytes, name, Array.isArray(beside) ? { beside: filesBeside(beside) } : {})
const align = await composeAligner(projectRoot)
const utf8 = (text: string) => new TextEncoder().encode(text)

async function writeJson(base: string, file: string, value: unknown, start = ''): Promise<void> {
  await mkdir(dirname(join(base, file)), { recursive: true })
  await writeFile(join(base, file), `${start}${JSON.stringify(value, null, 2)}\n`)
}

function entryOf(
  source: string,
  text: string,
  origin: string,
  state: string,
  confidence: number | null,
) {
  const time = TEST_NOW.toISOString()
  return { origin, state, confidence, time, source: textHash(source), text: textHash(text) }
}

/** A shipped article: its original, two machine translations, and their ledgers. */
async function makeShipped(): Promise<string> {
  const bytes = utf8(texts.SHIPPED)
  const { id } = await library.shelf.add(bytes, 'ship.txt')
  const source = await library.locales.strings(id, 'en')
  await mkdir(join(appRoot, 'articles', id), { recursive: true })
  await writeFile(join(appRoot, 'articles', id, 'original.txt'), bytes)
  for (const [language, words] of Object.entries(texts.SHIPPED_TRANSLATIONS)) {
    await writeJson(appRoot, `locales/${language}/${id}.json`, words)
    const entries = Object.fromEntries(
      [...stringsOf(words)].map(([path, text]) => [
        path,
        entryOf(source.get(path) ?? '', text, 'machine:test', 'draft', null),
      ]),
    )
    await writeJson(appRoot, `articles/${id}/ledger/${language}.json`, { schema: 2, entries })
  }
  return id
}

let library: TestLibrary = await testLibrary({ root, appRoot, importDocument })
const shippedId = await makeShipped()
library = await testLibrary({ root, appRoot, importDocument, shippedIds: [shippedId] })
const { files, shelf, locales } = library
const addTranslation = createAddTranslation({
  files,
  locales,
  sourceOf: (id) => shelf.source(id),
  importDocument,
  align: async (source, target) => align(source, target),
  now: () => TEST_NOW,
})

async function translate(id: string, language: string, name: string, text: string | Uint8Array) {
  const bytes = typeof text === 'string' ? utf8(text) : text
  const control = { signal: new AbortController().signal, onProgress: () => undefined }
  const added = await addTranslation(id, { name, bytes, language, replace: 'yes' }, control)
  if (!added || 'problem' in added) throw new Error(`${name}: ${JSON.stringify(added)}`)
}

// The shipped article: one translation replaced by an added one, one overlaid by hand.
await translate(shippedId, 'de', 'schiff.txt', texts.SHIPPED_GERMAN)
const frenchText = 'Le navire est arrivé lundi.'
await writeJson(root, `locales/fr/${shippedId}.json`, { p1: { s1: frenchText } })
const frenchLedger = {
  'p1.s1': entryOf('The ship came in on Monday.', frenchText, 'human', 'reviewed', null),
}
await writeJson(root, `articles/${shippedId}/ledger/fr.json`, {
  schema: 2,
  entries: frenchLedger,
})

// A plain text: a block left out, one restored, an added translation replaced once, and three edited by other programs.
const text = (await shelf.add(utf8(texts.PLAIN), 'dam.txt')).id
const trimmed = (await shelf.record(text))?.trimmed ?? []
if (trimmed.length < 2) throw new Error(`Two blocks must be left out: ${JSON.stringify(trimmed)}`)
await shelf.restore(text, trimmed[0]?.key ?? '', true)
await translate(text, 'de', 'damm-alt.txt', texts.PLAIN_GERMAN_OLD)
await translate(text, 'de', 'damm.txt', texts.PLAIN_GERMAN)
const ledger = `articles/${text}/ledger/de.json`
const stored: unknown = JSON.parse(await readFile(join(root, ledger), 'utf8'))
const entries: unknown = Reflect.get(Object(stored), 'entries')
const german = (await locales.strings(text, 'de')).get('p2.s1') ?? ''
const stale = entryOf('Another text, as it was before.', german, 'aligned', 'draft', 0.5)
await writeJson(root, ledger, {
  ...Object(stored),
  entries: { ...Object(entries), 'p2.s1': stale },
})
await writeJson(root, `locales/es/${text}.json`, texts.PLAIN_SPANISH, '\uFEFF')
await writeJson(root, `locales/zh-CN/${text}.json`, texts.PLAIN_CHINESE)
await writeFile(join(root, `locales/es/${text}.json.conflict-20261120T080000Z`), '{"p1": "x"}\n')

// A page saved with its pictures.
const page = await shelf.add(utf8(texts.PAGE), 'velm.html', {
  url: 'https://example.org/velm',
  beside: [{ path: 'velm_files/bridge.png', bytes: makePng(320, 200) }],
})
await writeReading(files, page.id, {
  view: { mode: 'interleaved', languages: ['en', 'de'], type: {} },
  position: { top: 'p2.s1', offset: -12.5, caret: 'p2.s2' },
})

// A book with chapters, read in its second one.
const book = await shelf.add(makeEpub(texts.bookParts(makePng(20, 30))), 'lamp.epub')
await translate(book.id, 'de', 'lampe.txt', texts.BOOK_GERMAN)
await writeReading(files, book.id, {
  view: {
    mode: 'side-by-side',
    languages: ['en', 'de'],
    type: { de: { family: 'sans', size: 1.2, lineHeight: 1.5, measure: 60 } },
  },
  position: { top: 'p2.s1', offset: 8, caret: 'p3.s1', start: 'h2' },
})
const notes = `articles/${book.id}/notes.json`
const highlights = [{ path: 'p4.s1', colour: 'yellow' }]
const read: unknown = JSON.parse(await readFile(join(root, notes), 'utf8'))
await writeJson(root, notes, { ...Object(read), highlights, future: 1 })

// Authors' Markdown, with a language corrected by hand; a removed article and a removed translation.
const markdown = await shelf.add(utf8(texts.MARKDOWN), 'notes.md')
await writeJson(root, `locales/ja/${markdown.id}.json`, { p1: 'ひとつ。' })
await shelf.setLanguage(markdown.id, 'en-GB')
const gone = await shelf.add(utf8(texts.REMOVED), 'gone.txt')
await translate(gone.id, 'de', 'weg.txt', texts.REMOVED_GERMAN)
await shelf.remove(gone.id)
await translate(page.id, 'de', 'velm-de.html', texts.PAGE_GERMAN)
await shelf.removeTranslation(page.id, 'de')
await writeSettings(files, {
  uiLanguage: 'de',
  theme: 'sepia',
  view: { mode: 'side-by-side', languages: ['en', 'de'], type: {} },
  lastArticle: book.id,
})
await writeFile(join(root, 'settings.json.damaged-20261119T070000Z'), '{"schema": 1, "th')
await files.settled()

await writeJson(folder, 'profile/window.json', {
  version: 1,
  bounds: { x: 40, y: 60, width: 800, height: 600 },
  maximized: true,
})
const again = await testLibrary({ root, appRoot, importDocument, shippedIds: [shippedId] })
const expected = await describeLibrary(again)
const problems = [...library.problems, ...again.problems]
if (problems.length > 0) throw new Error(JSON.stringify(problems))
await writeJson(folder, 'expected.json', { shippedIds: [shippedId], ...expected })
