import { isDeepStrictEqual } from 'node:util'
import { align } from '../../../main/alignment/align.ts'
import { createAddTranslation } from '../../../main/service/translations/add-translation.ts'
import { createReading } from '../../../main/service/reading/reading.ts'
import { writeSettings } from '../../../main/library/settings-file.ts'
import { importLines } from '../service/line-importer.ts'
import { TEST_NOW, type TestLibrary } from '../service/test-library.ts'

/** What the random-kill test compares of a library. */
export type LibraryState = {
  theme: string
  articles: Record<string, ArticleState>
  /** Number of articles that were removed. */
  removed: number
  /** Translations that were removed or replaced, sorted. */
  removedTexts: RemovedText[]
}
export type RemovedText = { id: string; language: string; tag: string }
export type ArticleState = {
  tag: string
  language: string
  isRestored: boolean
  offset: number | null
  /** Tag by language. */
  translations: Record<string, string>
}

/** An operation of the random-kill test. `tag` is a word that tells its texts from all others. */
export type Operation =
  | { kind: 'import'; tag: string }
  | { kind: 'translate'; id: string; language: string; tag: string }
  | { kind: 'language'; id: string; language: string }
  | { kind: 'remove'; id: string }
  | { kind: 'remove-translation'; id: string; language: string }
  | { kind: 'restore-removed'; id: string; text: RemovedText }
  | { kind: 'restore'; id: string; isRestored: boolean }
  | { kind: 'theme'; theme: 'light' | 'dark' | 'sepia' }
  | { kind: 'position'; id: string; offset: number }

export type Random = (limit: number) => number

/** mulberry32: whole numbers below the limit, the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0
    let value = Math.imul(state ^ (state >>> 15), 1 | state)
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 2 ** 32) * limit)
  }
}

const MAX_ARTICLES = 6
const LANGUAGES = ['en', 'nl', 'da', 'sv'] as const
const TRANSLATIONS = ['de', 'fr', 'es'] as const
const THEMES = ['light', 'dark', 'sepia'] as const

/** Chooses an operation that is possible in a library. */
export function nextOperation(state: LibraryState, random: Random): Operation {
  const one = <T>(list: readonly [T, ...T[]]): T => list[random(list.length)] ?? list[0]
  const tag = `w${random(2 ** 31).toString(36)}`
  const [id, ...others] = Object.keys(state.articles)
  if (id === undefined) return { kind: 'import', tag }
  const chosen = one([id, ...others])
  const article = state.articles[chosen]
  const kind = one([
    'import',
    'translate',
    'translate',
    'language',
    'remove',
    'remove-translation',
    'restore-removed',
    'restore',
    'restore',
    'theme',
    'position',
    'position',
  ])
  const translated = Object.keys(article?.translations ?? {})
  if (kind === 'import' && others.length + 1 < MAX_ARTICLES) return { kind, tag }
  if (kind === 'translate') return { kind, id: chosen, language: one(TRANSLATIONS), tag }
  if (kind === 'language') return { kind, id: chosen, language: one(LANGUAGES) }
  if (kind === 'remove') return { kind, id: chosen }
  if (kind === 'remove-translation' && translated[0] !== undefined)
    return { kind, id: chosen, language: translated[0] }
  const removed = state.removedTexts.filter((text) => text.id === chosen)
  if (kind === 'restore-removed' && removed[0] !== undefined)
    return { kind, id: chosen, text: one([removed[0], ...removed]) }
  if (kind === 'restore') return { kind, id: chosen, isRestored: article?.isRestored !== true }
  if (kind === 'theme') return { kind, theme: one(THEMES) }
  return { kind: 'position', id: chosen, offset: random(10_000) }
}

/** The text of an import; all its sentences have the tag. */
export const textOf = (tag: string) =>
  `${tag} title\n${tag} one.|${tag} two.\n- ${tag} notice.\n${tag} three.|${tag} four.`

const bytesOf = (text: string) => new TextEncoder().encode(text)

/** The removed and replaced translations, with the names of their folders. */
export async function removedTexts({
  files,
  shelf,
}: Pick<TestLibrary, 'files' | 'shelf'>): Promise<{ name: string; text: RemovedText }[]> {
  const texts = (await shelf.removed()).filter(({ kind }) => kind === 'translation')
  return Promise.all(
    texts.map(async ({ name, articleId: id, language }) => {
      const bytes = await files.read(`removed/${name}/locales/${language}/${id}.json`)
      const [, tag = ''] = /"(w[0-9a-z]+)[ "]/.exec(Buffer.from(bytes ?? []).toString()) ?? []
      return { name, text: { id, language, tag } }
    }),
  )
}

/** Runs an operation, and rejects if the library refuses it. */
export async function runOperation(library: TestLibrary, operation: Operation): Promise<void> {
  const { files, shelf, locales } = library
  const succeeded = (result: unknown): void => {
    const isProblem = typeof result === 'object' && result !== null && 'problem' in result
    if (result === null || result === false || isProblem) throw new Error(JSON.stringify(result))
  }
  switch (operation.kind) {
    case 'import':
      return succeeded(await shelf.add(bytesOf(textOf(operation.tag)), 'a.txt'))
    case 'translate': {
      const add = createAddTranslation({
        files,
        locales,
        sourceOf: (id) => shelf.source(id),
        importDocument: async (bytes) => importLines(bytes),
        align: async (source, target) => align(source, target),
        now: () => TEST_NOW,
      })
      const { id, language, tag } = operation
      const text = `${tag} title\n${tag} one.|${tag} two.\n${tag} three.|${tag} four.`
      const file = { name: `${tag}.txt`, bytes: bytesOf(text), language, replace: 'yes' as const }
      const control = { onProgress: () => undefined, signal: new AbortController().signal }
      return succeeded(await add(id, file, control))
    }
    case 'language':
      return succeeded(await shelf.setLanguage(operation.id, operation.language))
    case 'remove':
      return succeeded(await shelf.remove(operation.id))
    case 'remove-translation':
      return succeeded(await shelf.removeTranslation(operation.id, operation.language))
    case 'restore-removed': {
      for (const { name, text } of await removedTexts(library))
        if (isDeepStrictEqual(text, operation.text))
          return succeeded(await shelf.restoreTranslation(name))
      throw new Error(`Not among the removed: ${JSON.stringify(operation.text)}`)
    }
    case 'restore':
      return succeeded(await shelf.restore(operation.id, 't1', operation.isRestored))
    case 'theme':
      await writeSettings(files, { theme: operation.theme })
      return
    case 'position': {
      const position = { top: 'p1.s1', offset: operation.offset, caret: null }
      return succeeded(await createReading(files).save(operation.id, { view: null, position }))
    }
  }
}
