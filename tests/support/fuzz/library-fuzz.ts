import { deepStrictEqual } from 'node:assert'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { sha256Of } from '../../../main/library/article-id.ts'
import { readRecord } from '../../../main/library/article-record.ts'
import { readReading, writeReading } from '../../../main/library/reading-file.ts'
import { readSettings, writeSettings } from '../../../main/library/settings-file.ts'
import { recordOfImport } from '../../../main/service/articles/record-of-import.ts'
import { textHash } from '../../../main/translation/text-hash.ts'
import { importLines } from '../service/line-importer.ts'
import { importRich } from '../service/rich-importer.ts'
import { TEST_NOW, type TestLibrary, testLibrary } from '../service/test-library.ts'
import { openTestService } from '../service/test-service.ts'
import { type Change, changed, changes } from './changes.ts'
import { type Fuzz, fuzz } from './fuzz.ts'

/** A file of the library, and the content to write into it. */
type Damage = { file: number; content: Content }
type Content =
  | { kind: 'changed'; list: readonly Change[] }
  | { kind: 'json'; value: unknown }
  | { kind: 'field'; at: number; value: unknown }
  | { kind: 'newer'; schema: number }

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(null, -1, 1e308, '', '__proto__', '../../x', [], {}, 'a'.repeat(5000)),
)
const content: fc.Arbitrary<Content> = fc.oneof(
  changes.map((list): Content => ({ kind: 'changed', list })),
  value.map((one): Content => ({ kind: 'json', value: one })),
  fc
    .record({ at: fc.nat(), value })
    .map(({ at, value: one }): Content => ({ kind: 'field', at, value: one })),
  fc.constantFrom(2, 3.5, 99, 1e9).map((schema): Content => ({ kind: 'newer', schema })),
)
const damages: fc.Arbitrary<readonly Damage[]> = fc.array(
  fc.record({ file: fc.nat(99), content }),
  { minLength: 1, maxLength: 3 },
)

/** Replaces the value with index `at`, in document order, within a JSON value. */
function withField(json: unknown, at: number, put: unknown): unknown {
  let count = 0
  const places: (() => void)[] = []
  const whole = structuredClone(json)
  const visit = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return
    for (const key of Object.keys(one)) {
      count += 1
      places.push(() => {
        Object.defineProperty(one, key, {
          value: put,
          enumerable: true,
          configurable: true,
          writable: true,
        })
      })
      visit(Reflect.get(one, key))
    }
  }
  visit(whole)
  if (count === 0) return put
  places[at % count]?.()
  return whole
}

function contentOf(before: Buffer, content: Content): Uint8Array {
  if (content.kind === 'changed') return changed(before, content.list)
  const json = (one: unknown) => Buffer.from(JSON.stringify(one) ?? '')
  if (content.kind === 'json') return json(content.value)
  const whole: unknown = JSON.parse(before.toString())
  if (content.kind === 'field') return json(withField(whole, content.at, content.value))
  return json({ ...(typeof whole === 'object' ? whole : {}), schema: content.schema })
}

const text = (title: string) =>
  new TextEncoder().encode(
    `${title}\nShe came home late.|Nobody was there.\nIt rained.|The lamp was lit.\n- Notice.`,
  )

/** A library with two articles, one of them translated and read, as the app writes it. Created once. */
let made: Promise<{ root: string; ids: string[] }> | null = null
async function makeLibrary(): Promise<{ root: string; ids: string[] }> {
  const root = await mkdtemp(join(tmpdir(), 'diglot-fuzz-library-'))
  process.on('exit', () => void rm(root, { recursive: true, force: true }))
  const library = await testLibrary({ root, appRoot: root, importDocument: importRich })
  const { service, close } = await openTestService(library)
  const { id } = await library.shelf.add(text('The Lamp'), 'a.txt')
  const { id: other } = await library.shelf.add(text('The Hill'), 'b.txt')
  const added = await service.translations.add(id, {
    name: 'de.txt',
    content: new Blob(['Die Lampe\nSie kam spät.|Niemand war da.\nEs regnete.']),
    language: 'de',
    replace: 'no',
  })
  if (!added || 'problem' in added) throw new Error(JSON.stringify(added))
  await service.reading.save(id, {
    view: { mode: 'side-by-side', languages: ['en', 'de'], type: {} },
    position: { top: 'p1.s1', offset: -3, caret: 'p1.s2' },
  })
  await service.settings.save({ theme: 'dark', lastArticle: id })
  await close()
  await library.files.settled()
  return { root, ids: [id, other] }
}

/** The files of a folder with their bytes in hex, for comparison. */
async function filesOf(root: string): Promise<Map<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(
    await Promise.all(
      files.map(
        async (file) => [file.slice(root.length + 1), await readFile(file, 'hex')] as const,
      ),
    ),
  )
}

/** Everything that a window reads from a library and writes to it. None of it may throw. */
async function useAll(root: string, ids: readonly string[]): Promise<void> {
  const library = await testLibrary({
    root,
    appRoot: join(root, 'none'),
    importDocument: importRich,
  })
  const { service, close } = await openTestService(library)
  await service.app.boot()
  await service.articles.list()
  for (const id of ids) {
    const article = await service.articles.open(id)
    await service.articles.open(id, 7)
    await library.shelf.picture(id, 'picture-1.png')
    for (const language of ['en', 'de', 'zh-CN']) await service.translations.open(id, language)
    await service.reading.load(id)
    await service.reading.save(id, { view: null, position: null })
    if (article) await service.articles.restore(id, 't1', true)
  }
  await service.settings.load()
  await service.settings.save({ theme: 'sepia' })
  await close()
  await library.files.settled()
}

/** Whether some file of the library still has these bytes, in place or set aside as damaged. */
const isKept = (files: ReadonlyMap<string, string>, name: string, bytes: string) =>
  [...files].some(([file, held]) => file.startsWith(name) && held === bytes)

/** Files that the app itself rewrites while it is used, if they are valid. */
const WRITTEN = /(?:^settings|notes|article|^locales.*)\.json$/

async function holds(list: readonly Damage[]): Promise<void> {
  made ??= makeLibrary()
  const { root: whole, ids } = await made
  const root = await mkdtemp(join(tmpdir(), 'diglot-fuzz-'))
  try {
    await cp(whole, root, { recursive: true })
    const before = await filesOf(root)
    const json = [...before.keys()].filter((file) => file.endsWith('.json')).sort()
    const damaged = new Map<string, string>()
    for (const { file, content: how } of list) {
      const name = json[file % json.length] ?? ''
      const bytes = contentOf(Buffer.from(before.get(name) ?? '', 'hex'), how)
      await writeFile(join(root, name), bytes)
      damaged.set(name, Buffer.from(bytes).toString('hex'))
    }
    await useAll(root, ids)
    await useAll(root, ids)
    const after = await filesOf(root)
    for (const [name, bytes] of before)
      if (!damaged.has(name) && !WRITTEN.test(name) && after.get(name) !== bytes)
        throw new Error(`${name} has been changed or lost`)
    for (const [name, bytes] of damaged) {
      const isOurs = WRITTEN.test(name) && after.has(name)
      if (!isKept(after, name, bytes) && !isOurs) throw new Error(`${name} is lost`)
      // An unreadable file must not have been overwritten.
      const isRead = readable(name, Buffer.from(bytes, 'hex'))
      if (!isKept(after, name, bytes) && !isRead) throw new Error(`${name} was written over`)
    }
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Locale files have no schema version, as other programs write them too. */
function readable(name: string, bytes: Buffer): boolean {
  try {
    const json: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (typeof json !== 'object' || json === null) return false
    const schema: unknown = name.startsWith('locales') ? null : Reflect.get(json, 'schema')
    return !(typeof schema === 'number' && schema > (/article\.json$|ledger/u.test(name) ? 2 : 1))
  } catch {
    return false
  }
}

const language = fc.constantFrom('en', 'de', 'zh-CN', 'ar')
const key = fc
  .tuple(fc.constantFrom('p', 'h', 'q', 'l', 'f', 'c', 't'), fc.integer({ min: 1, max: 50 }))
  .map(([kind, number]) => `${kind}${number}`)
const path = fc.oneof(
  fc.constant('title'),
  fc.tuple(key, fc.integer({ min: 1, max: 9 })).map(([block, number]) => `${block}.s${number}`),
)
const string = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    '{{x}}',
    '$t(x)',
    'a:b',
    'a.b',
    '_one',
    '<b>&amp;',
    '\u202E',
    '\u2028',
    '__proto__',
    ' ',
  ),
)
const settings = fc.record({
  uiLanguage: fc.constantFrom('system', 'de'),
  theme: fc.constantFrom('system', 'light', 'sepia', 'dark', 'contrast'),
  view: fc.option(
    fc.record({
      mode: fc.constantFrom('side-by-side', 'interleaved', 'on-demand', 'translation-only'),
      languages: fc.array(language, { minLength: 1, maxLength: 3 }),
      type: fc.dictionary(
        language,
        fc.record(
          {
            family: fc.constantFrom('serif', 'sans'),
            face: fc.option(fc.constantFrom('Georgia', 'Songti SC')),
            size: fc.double({ min: 0.7, max: 3, noNaN: true }),
            lineHeight: fc.double({ min: 1.1, max: 2.6, noNaN: true }),
            measure: fc.integer({ min: 16, max: 120 }),
            indent: fc.constantFrom(0, 1.5, 4),
          },
          { requiredKeys: [] },
        ),
        { noNullPrototype: true },
      ),
      allType: fc.record(
        { size: fc.constantFrom(0.5, 1.15, 2.5), isJustified: fc.boolean() },
        { requiredKeys: [] },
      ),
      page: fc.record({ gap: fc.constantFrom(0.25, 3) }, { requiredKeys: [] }),
    }),
  ),
  lastArticle: fc.option(string),
  reading: fc.constantFrom('scroll', 'pages'),
  focus: fc.constantFrom('off', 'sentence', 'paragraph'),
  readingSpeed: fc.dictionary(
    fc.constantFrom('Latn', 'Hans'),
    fc.record({ characters: fc.nat(), seconds: fc.nat() }),
    { noNullPrototype: true },
  ),
  keys: fc.record({
    singleKeys: fc.boolean(),
    changed: fc.dictionary(
      fc.constantFrom('theme', 'open', 'later-command'),
      fc.array(fc.constantFrom('W', 'Mod+J', '?', 'no key'), { maxLength: 3 }),
      { noNullPrototype: true },
    ),
  }),
})
const entry = fc.record({
  origin: fc.constantFrom('human', 'aligned', 'memory', 'machine:x'),
  state: fc.constantFrom('draft', 'reviewed'),
  confidence: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  time: fc.constant('2026-11-23T12:00:00.000Z'),
  source: fc.constantFrom('0123456789abcdef', 'ffffffffffffffff'),
})

/** An empty library for one round trip. */
async function inLibrary(work: (library: TestLibrary) => Promise<void>): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'diglot-fuzz-'))
  try {
    const library = await testLibrary({ root, appRoot: join(root, 'none') })
    await work(library)
    if (library.problems.length > 0) throw new Error(JSON.stringify(library.problems))
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

const same = (read: unknown, written: unknown) => deepStrictEqual(read, structuredClone(written))
const ID = 'a-ba7816bf'

/** Round trips: what is written is read back unchanged. */
const ROUND_TRIPS: readonly Fuzz[] = [
  fuzz('settings are read as they were written', 25, settings, (written) =>
    inLibrary(async ({ files }) => {
      await writeSettings(files, written)
      same(await readSettings(files), written)
    }),
  ),
  fuzz(
    'notes are read as they were written',
    25,
    fc.record({
      view: settings.map(({ view }) => view),
      position: fc.option(
        fc.record(
          {
            top: fc.option(path),
            offset: fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => one + 0),
            caret: fc.option(path),
            start: key,
          },
          { requiredKeys: ['top', 'offset', 'caret'], noNullPrototype: true },
        ),
      ),
    }),
    (written) =>
      inLibrary(async ({ files }) => {
        await writeReading(files, ID, written)
        same(await readReading(files, ID), written)
      }),
  ),
  fuzz(
    'a translation and its ledger are read as they were written',
    40,
    fc.record({
      language,
      strings: fc.dictionary(path, string, { noNullPrototype: true }),
      entries: fc.dictionary(path, entry, { noNullPrototype: true }),
    }),
    ({ language: tag, strings, entries }) =>
      inLibrary(async ({ files, locales }) => {
        const written = new Map(Object.entries(strings))
        const translation = { paths: [...written.keys()], strings: written, ledger: entries }
        const writes = await locales.replaceWrites(ID, tag, translation, 'removed/replaced')
        await files.commit({ writes })
        same(Object.fromEntries(await locales.strings(ID, tag)), strings)
        const vouched = Object.entries(entries).map(([place, one]) => {
          const known = strings[place]
          return [place, known === undefined ? one : { ...one, text: textHash(known) }] as const
        })
        same(Object.fromEntries(await locales.ledger(ID, tag)), Object.fromEntries(vouched))
      }),
  ),
  fuzz(
    'a record of any document is read as it was written',
    25,
    fc.array(
      fc.array(
        string.map((one) => one.replaceAll(/[|\n\r]/g, ' ')),
        { minLength: 1, maxLength: 3 },
      ),
      {
        minLength: 3,
        maxLength: 6,
      },
    ),
    (lines) =>
      inLibrary(async ({ files, shelf }) => {
        const bytes = new TextEncoder().encode(
          ['Title', ...lines.map((line) => `x${line.join('|y')}`)].join('\n'),
        )
        const { id } = await shelf.add(bytes, 'a.txt')
        const { record, strings } = recordOfImport(
          importLines(bytes),
          id,
          TEST_NOW.toISOString(),
          sha256Of(bytes),
        )
        same(await readRecord(files, id), record)
        const article = (await shelf.load(id))?.article
        const texts = article?.blocks.flatMap(({ segments }) =>
          segments.map(({ text: one }) => one),
        )
        same(['Title', ...(texts ?? [])], [...strings.values()])
      }),
  ),
]

/** Properties of library files that are written by other programs or newer versions, or damaged. */
export const LIBRARY_FUZZ: readonly Fuzz[] = [
  fuzz('a library with any file contents is opened without loss', 40, damages, holds),
  ...ROUND_TRIPS,
]
