import type { Article, ArticleId } from '../../../contract/article.ts'
import type { Translation } from '../../../contract/translation.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { lockArticle } from '../../library/article-lock.ts'
import { sha256Of } from '../../library/article-id.ts'
import { mediaFile, mediaNames } from '../../library/article-media.ts'
import {
  listArticleIds,
  readRecord,
  recordFile,
  recordWrite,
} from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readReading } from '../../library/reading-file.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import { type ArticleChanges, createArticleChanges } from './article-changes.ts'
import { createRemovedItems, type RemovedItems } from './restore-removed.ts'
import { type ArticleStates, createArticleStates } from './article-states.ts'
import { bodyPaths } from './article-body.ts'
import { articleOf } from './article-of.ts'
import { type ArticleRepair, createArticleRepair } from './article-repair.ts'
import type { SourceText } from '../../translation/translation-of.ts'
import type { Reading } from '../../../contract/reading.ts'
import type { ImportControl, ImportDocument } from '../import-document.ts'
import { createOpenSources } from './open-source.ts'
import { createProgressCache } from './progress-cache.ts'
import { type CacheFolder, NO_CACHE } from '../stored/cache-folder.ts'
import { createSummaries, type Summaries } from './summaries.ts'
import { addLatePictures } from './late-pictures.ts'
import { pageFolderOf, pictureFolderOf } from '../../documents/bytes/beside-page.ts'
import { findByBytes, freeId } from './find-by-bytes.ts'
import { recordOfImport } from './record-of-import.ts'

/** Chooses the languages whose translations are loaded too. */
export type WantedLanguages = (article: Article, reading: Reading) => readonly string[]

/** A part of an article with its translations by language, and its saved reading state. */
export type LoadedArticle = {
  article: Article
  translations: ReadonlyMap<string, Translation>
  reading: Reading
}

export type AddControl = ImportControl & { url?: string }

/**
 * `picturesIn`: the folder with the page's pictures if it was imported without them, '' for the page's own folder,
 * else null.
 */
export type Added = {
  id: ArticleId
  isNew: boolean
  picturesIn: string | null
  /** False if the disk refused it, so that it is kept in memory. */
  isSaved: boolean
}

export type ArticleShelf = Pick<ArticleRepair, 'record' | 'picture'> &
  ArticleChanges &
  RemovedItems & {
    /** Whether the article is shipped with the app. */
    isShipped(id: ArticleId): boolean
    ids(): Promise<ArticleId[]>
    /** Summaries of all articles, unordered. */
    summaries: Summaries['list']
    states: ArticleStates
    /**
     * Loads one part, counted from 0 and limited to the last; by default the part last read. By default with all
     * translations.
     */
    load(id: ArticleId, part?: number, wanted?: WantedLanguages): Promise<LoadedArticle | null>
    /** A translation of a part; entirely missing if the language has no locale file. */
    translation(id: ArticleId, language: string, part?: number): Promise<Translation | null>
    /**
     * Imports an article. `url` is where the bytes were downloaded from. An existing article gets missing pictures
     * that are given now. Throws DocumentError, or the signal's reason when aborted.
     */
    add(bytes: Uint8Array, name: string, control?: AddControl): Promise<Added>
    restore(id: ArticleId, key: string, restored: boolean): Promise<boolean>
    /** An article's texts and languages, the source's first; null if it does not exist. */
    source(id: ArticleId): Promise<{ text: SourceText; languages: string[] } | null>
  }

export type ArticleShelfOptions = {
  files: LibraryFiles
  locales: ArticleLocales
  importDocument: ImportDocument
  now: () => Date
  /** Ids of the shipped articles. */
  shippedIds: readonly ArticleId[]
  /** Without it, nothing is cached on disk. */
  cache?: CacheFolder | undefined
}

/** Imports, loads and changes the articles of a library. */
export function createArticleShelf(options: ArticleShelfOptions): ArticleShelf {
  const { files, locales, importDocument, now } = options
  const repair = createArticleRepair(options)
  const isShipped = (id: ArticleId): boolean => options.shippedIds.includes(id)
  const known = async (id: ArticleId): Promise<Added> => {
    const isSaved = (await files.stamp(recordFile(id))) !== null
    return { id, isNew: false, picturesIn: null, isSaved }
  }

  const cache = options.cache ?? NO_CACHE
  const summaries = createSummaries({ files, cache, record: (id) => repair.record(id) })
  const sources = createOpenSources({
    files,
    locales,
    repair,
    progress: createProgressCache(cache),
  })
  const { sourceOf, translate, progressOf } = sources

  async function load(
    id: ArticleId,
    part?: number,
    wanted: WantedLanguages = ({ languages }) => languages.map((one) => one.language),
  ): Promise<LoadedArticle | null> {
    // Read only once, so that part and position match.
    const reading = await readReading(files, id)
    const source = await sourceOf(id, part ?? reading)
    if (!source) return null
    const own = source.record.language
    const others = (await locales.languages(id, own)).filter((language) => language !== own)
    const languages = await Promise.all(
      others.map(async (language) => ({
        language,
        progress: await progressOf(source, language),
        isRemovable: await locales.isOwn(id, language),
      })),
    )
    const article = articleOf(source, isShipped(id), languages)
    const translations = await Promise.all(
      wanted(article, reading)
        .filter((language) => others.includes(language))
        .map(async (language) => [language, await translate(source, language)] as const),
    )
    return { article, translations: new Map(translations), reading }
  }

  async function add(bytes: Uint8Array, name: string, control: AddControl = {}): Promise<Added> {
    const sha256 = sha256Of(bytes)
    return files.inTurn(`articles/${sha256}`, async () => {
      const { url, ...work } = control
      const before = await findByBytes(sha256, files, repair)
      if (before) {
        if (
          work.beside &&
          (await addLatePictures(before, files, repair, () => importDocument(bytes, name, work)))
        )
          repair.forget(before)
        return known(before)
      }
      const read = await importDocument(bytes, name, work)
      const document = {
        ...read,
        source: { ...read.source, url: read.source.url ?? url ?? null },
      }
      const id = await freeId(bytes, document.title, files)
      const { record, strings } = recordOfImport(document, id, now().toISOString(), sha256)
      const wanted = mediaNames(record)
      const media = document.media
        .filter((one) => wanted.has(one.name))
        .map((one) => ({ file: mediaFile(id, one.name), data: one.bytes }))
      return lockArticle(files, id, async () => {
        // Another process may have added it meanwhile.
        if (await readRecord(files, id)) return known(id)
        const result = await files.commit({
          writes: [
            ...record.originals.map(({ file }) => ({
              file: `articles/${id}/${file}`,
              data: bytes,
            })),
            ...media,
            await locales.changeWrite(id, record.language, strings, bodyPaths(record)),
            recordWrite(record, null),
          ],
        })
        return {
          id,
          isNew: true,
          picturesIn: control.beside ? null : picturesIn(document),
          isSaved: result === 'stored',
        }
      })
    })
  }

  async function restore(id: ArticleId, key: string, restored: boolean): Promise<boolean> {
    // Repairs missing texts before changing them.
    if (!(await sourceOf(id, 0))) return false
    return lockArticle(files, id, async () => {
      const over = await files.read(recordFile(id))
      const before = await repair.complete(id)
      const block = before?.trimmed.find((one) => one.key === key)
      if (!before || !block) return false
      const trimmed = before.trimmed.map((one) => (one === block ? { ...one, restored } : one))
      const after = { ...before, trimmed }
      const changes = new Map(
        block.segments.map((one) => [`${key}.${one.key}`, restored ? one.text : null]),
      )
      await files.commit({
        writes: [
          await locales.changeWrite(id, before.language, changes, bodyPaths(after)),
          recordWrite(after, over),
        ],
      })
      return true
    })
  }

  return {
    ids: () => listArticleIds(files),
    summaries: summaries.list,
    states: createArticleStates({ files, locales, sources, cache }),
    record: (id) => repair.record(id),
    picture: (id, name) => repair.picture(id, name),
    load,
    async translation(id, language, part) {
      const source = await sourceOf(id, part ?? (await readReading(files, id)))
      return source && translate(source, language)
    },
    add,
    restore,
    isShipped,
    ...createArticleChanges({ files, locales, repair, isShipped, now }),
    ...createRemovedItems({ files, locales, repair, now }),
    async source(id) {
      const source = await sourceOf(id, 0)
      if (!source) return null
      const { record, text } = source
      return { text, languages: await locales.languages(id, record.language) }
    },
  }
}

function picturesIn({ format, absent }: ImportedDocument): string | null {
  if (format === 'html') return pageFolderOf(absent)
  return format === 'markdown' ? pictureFolderOf(absent) : null
}
