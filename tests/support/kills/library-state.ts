import { deepStrictEqual } from 'node:assert'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { articleIdOf } from '../../../main/library/article-id.ts'
import { readReading } from '../../../main/library/reading-file.ts'
import { readSettings } from '../../../main/library/settings-file.ts'
import type { TestLibrary } from '../service/test-library.ts'
import {
  type ArticleState,
  type LibraryState,
  type Operation,
  type RemovedText,
  removedTexts,
  textOf,
} from './operations.ts'

/** The state after an operation. */
export function stateAfter(before: LibraryState, operation: Operation): LibraryState {
  const state = structuredClone(before)
  if (operation.kind === 'theme') return { ...state, theme: operation.theme }
  if (operation.kind === 'import') {
    const { tag } = operation
    const id = articleIdOf(new TextEncoder().encode(textOf(tag)), `${tag} title`)
    const article = { tag, language: 'en', isRestored: false, offset: null, translations: {} }
    return { ...state, articles: { ...state.articles, [id]: article } }
  }
  const article = state.articles[operation.id]
  if (!article) throw new Error(`There is no article ${operation.id}`)
  const setAside = (language: string): void => {
    const tag = article.translations[language]
    if (tag !== undefined) state.removedTexts.push({ id: operation.id, language, tag })
  }
  if (operation.kind === 'translate') {
    setAside(operation.language)
    article.translations[operation.language] = operation.tag
  } else if (operation.kind === 'restore-removed') {
    const { text } = operation
    const at = state.removedTexts.findIndex((one) => isDeepStrictEqual(one, text))
    state.removedTexts.splice(at, 1)
    setAside(text.language)
    article.translations[text.language] = text.tag
  } else if (operation.kind === 'language') article.language = operation.language
  else if (operation.kind === 'restore') article.isRestored = operation.isRestored
  else if (operation.kind === 'position') article.offset = operation.offset
  else {
    if (operation.kind === 'remove') {
      state.removed += 1
      delete state.articles[operation.id]
    } else {
      setAside(operation.language)
      delete article.translations[operation.language]
    }
  }
  state.removedTexts.sort(byText)
  return state
}

function byText(a: RemovedText, b: RemovedText): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1
}

/**
 * Reads the state of a library through its service, and checks that the files of each article belong together. Rejects
 * where they do not, or where a file is cut, left over or set aside.
 */
export async function readState(library: TestLibrary): Promise<LibraryState> {
  const { files, shelf, root } = library
  await checkFiles(root)
  const articles: Record<string, ArticleState> = {}
  for (const id of (await shelf.ids()).sort()) {
    const loaded = await shelf.load(id)
    if (!loaded) throw new Error(`${id} has a folder and cannot be opened`)
    const { article, translations } = loaded
    const [tag = ''] = article.title.split(' ')
    const { position } = await readReading(files, id)
    const notice = article.trimmed[0]
    const isRestored = notice?.restored === true
    const texts = article.blocks.flatMap(({ segments }) => segments.map(({ text }) => text))
    const all = isRestored
      ? ['one', 'two', 'notice', 'three', 'four']
      : ['one', 'two', 'three', 'four']
    deepStrictEqual(
      texts,
      all.map((word) => `${tag} ${word}.`),
      `the texts of ${id}`,
    )
    const found = [...translations.keys()].sort().map(async (language) => {
      const { status = {}, strings = {} } = translations.get(language) ?? {}
      const [own = ''] = (Object.values(strings)[0] ?? '').split(' ')
      const alignment = JSON.parse(
        await readFile(join(root, `articles/${id}/alignment/${language}.json`), 'utf8'),
      )
      deepStrictEqual(alignment.name, `${own}.txt`, `the alignment of ${id} in ${language}`)
      for (const text of Object.values(strings))
        if (!text.split(/[\s\n]+/).includes(own)) throw new Error(`${id} in ${language}: ${text}`)
      for (const [path, { origin }] of Object.entries(status))
        if (origin !== 'aligned' && !path.startsWith('t1.'))
          throw new Error(`${id} in ${language}, ${path}: origin ${origin}`)
      return [language, own] as const
    })
    articles[id] = {
      tag,
      language: article.language,
      isRestored,
      offset: position?.offset ?? null,
      translations: Object.fromEntries(await Promise.all(found)),
    }
  }
  const removed = (await shelf.removed()).filter(({ kind }) => kind === 'article').length
  const texts = (await removedTexts(library)).map(({ text }) => text)
  return {
    theme: (await readSettings(files)).theme,
    articles,
    removed,
    removedTexts: texts.sort(byText),
  }
}

const LEFT_OVER = /\.tmp$|\.\d+$|\.damaged-|\.conflict-/

async function checkFiles(root: string): Promise<void> {
  const ids = new Set(await readdir(join(root, 'articles')).catch(() => []))
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const place = join(entry.parentPath, entry.name)
    const path = place.slice(root.length + 1)
    if (LEFT_OVER.test(path) || path.startsWith('.diglot')) throw new Error(`Left over: ${path}`)
    if (!entry.isFile()) continue
    if (entry.name.endsWith('.json')) JSON.parse(await readFile(place, 'utf8'))
    const [, id] = /^locales\/[^/]+\/(.*)\.json/.exec(path) ?? []
    if (id !== undefined && !ids.has(id)) throw new Error(`A text without its article: ${path}`)
  }
}
