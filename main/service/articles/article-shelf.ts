import type { Article, ArticleId, Block } from '../../../contract/article.ts'
import type { Translation } from '../../../contract/translation.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { articleIdOf, hashOf } from '../../library/article-id.ts'
import { mediaFile, mediaNames } from '../../library/article-media.ts'
import {
  listArticleIds,
  readOriginal,
  readRecord,
  recordFile,
  writeRecord,
} from '../../library/article-record.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { readReading } from '../../library/notes-file.ts'
import { hashOnce } from '../../translation/hash-once.ts'
import { sourceHash } from '../../translation/source-hash.ts'
import { translationOf } from '../../translation/translation-of.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import { type ArticleChanges, createArticleChanges } from './article-changes.ts'
import { bodyOf, bodyOrder } from './article-body.ts'
import { articleOf, type OpenSource } from './article-of.ts'
import { type ArticleRepair, createArticleRepair } from './article-repair.ts'
import { type PartRange, partsOf, partWith } from './parts-of.ts'
import type { SourceText } from '../../translation/translation-of.ts'
import type { Reading } from '../../../contract/reading.ts'
import type { ImportControl, ImportDocument } from '../import-document.ts'
import { addLatePictures } from './late-pictures.ts'
import { pageFolderOf, pictureFolderOf } from '../../documents/bytes/beside-page.ts'
import { recordOfImport } from './record-of-import.ts'

/** A part of an article with every translation that it has, by language, and how it was read last. */
export type LoadedArticle = {
  article: Article
  translations: ReadonlyMap<string, Translation>
  reading: Reading
}

export type AddControl = ImportControl & { url?: string }

/** `picturesIn` is the folder that a page's pictures lie in, where it came without any, empty for its own; else null. */
export type Added = { id: ArticleId; isNew: boolean; picturesIn: string | null }

export type ArticleShelf = Pick<ArticleRepair, 'record' | 'picture'> &
  ArticleChanges & {
    /** Whether it came with the app. */
    isShipped(id: ArticleId): boolean
    ids(): Promise<ArticleId[]>
    /** One part of it, from 0: where none is asked for, the one that was read last. One too high is the last. */
    load(id: ArticleId, part?: number): Promise<LoadedArticle | null>
    /** One translation of a part; of a language without a locale file, all of it missing. */
    translation(id: ArticleId, language: string, part?: number): Promise<Translation | null>
    /** Fails with DocumentError, and with the signal's reason when aborted. `url` is where the bytes were found. An
     * article that is there and lacks pictures gets those that come with its page now. */
    add(bytes: Uint8Array, name: string, control?: AddControl): Promise<Added>
    restore(id: ArticleId, key: string, restored: boolean): Promise<boolean>
    /** An article's words as they are read, and its languages, the source's first; null where there is none. */
    source(id: ArticleId): Promise<{ text: SourceText; languages: string[] } | null>
  }

export type ArticleShelfOptions = {
  files: LibraryFiles
  locales: ArticleLocales
  importDocument: ImportDocument
  now: () => Date
  /** The articles that come with the app. */
  shippedIds: readonly ArticleId[]
}

/** The articles of a library: taken in, opened, repaired. */
export function createArticleShelf(options: ArticleShelfOptions): ArticleShelf {
  const { files, locales, importDocument, now } = options
  const repair = createArticleRepair(options)
  const isShipped = (id: ArticleId): boolean => options.shippedIds.includes(id)

  /** An article's words, and the part of them that is asked for: one by its number, or the one that was read last. */
  async function sourceOf(id: ArticleId, asked: number | Reading): Promise<OpenSource | null> {
    const record = await repair.record(id)
    if (!record) return null
    const template = await repair.template(record)
    const body = bodyOf(record, template)
    const text = { id, title: template.get('title') ?? record.title, blocks: body }
    const { parts, chapters } = partsOf(record, body)
    const part = typeof asked === 'number' ? asked : lastPart(asked, parts, body)
    const index = Math.min(part, parts.length - 1)
    const range = parts[index]
    const shown = range ? body.slice(range.start, range.end) : body
    return { record, text, parts, chapters, part: index, shown }
  }

  function lastPart(
    { position }: Reading,
    parts: readonly PartRange[],
    body: readonly Block[],
  ): number {
    const block = position?.start ?? (position?.top ?? position?.caret)?.split('.')[0]
    return parts.length < 2 || block === undefined ? 0 : partWith(parts, body, block)
  }

  async function translate(
    { text, shown }: Pick<OpenSource, 'text' | 'shown'>,
    language: string,
    hash = sourceHash,
  ): Promise<Translation> {
    const [strings, ledger] = await Promise.all([
      locales.strings(text.id, language),
      locales.ledger(text.id, language),
    ])
    return translationOf(text, language, strings, ledger, hash, shown)
  }

  async function load(id: ArticleId, part?: number): Promise<LoadedArticle | null> {
    // Read once: another place than the part was chosen by is no place in it.
    const reading = await readReading(files, id)
    const source = await sourceOf(id, part ?? reading)
    if (!source) return null
    const { record } = source
    const languages = await locales.languages(id, record.language)
    const others = languages.filter((language) => language !== record.language)
    const hash = hashOnce(sourceHash)
    const all = await Promise.all(others.map((language) => translate(source, language, hash)))
    const own = await Promise.all(others.map((language) => locales.isOwn(id, language)))
    const article = articleOf(
      source,
      isShipped(id),
      all.map(({ language, progress }, index) => ({
        language,
        progress,
        isRemovable: own[index] === true,
      })),
    )
    return { article, translations: new Map(all.map((one) => [one.language, one])), reading }
  }

  /** The article that has these very bytes, if one has. */
  async function findByBytes(hash: string): Promise<ArticleId | null> {
    for (const id of await listArticleIds(files))
      if (id.endsWith(`-${hash}`)) {
        const original = await readOriginal(files, id)
        if (original && hashOf(original.bytes) === hash && (await repair.record(id))) return id
      }
    return null
  }

  async function add(bytes: Uint8Array, name: string, control: AddControl = {}): Promise<Added> {
    const hash = hashOf(bytes)
    return files.inTurn(`articles/${hash}`, async () => {
      const { url, ...work } = control
      const before = await findByBytes(hash)
      if (before) {
        if (
          work.beside &&
          (await addLatePictures(before, files, () => importDocument(bytes, name, work)))
        )
          repair.forget(before)
        return { id: before, isNew: false, picturesIn: null }
      }
      const read = await importDocument(bytes, name, work)
      const document = {
        ...read,
        source: { ...read.source, url: read.source.url ?? url ?? null },
      }
      const id = articleIdOf(bytes, document.title)
      const { record, strings } = recordOfImport(document, id, now().toISOString())
      // The record comes last: an article without one is not there yet.
      await files.write(`articles/${id}/${record.original}`, bytes)
      const known = mediaNames(record)
      for (const one of document.media)
        if (known.has(one.name)) await files.write(mediaFile(id, one.name), one.bytes)
      await locales.change(id, record.language, strings, bodyOrder(record))
      await writeRecord(files, record)
      return { id, isNew: true, picturesIn: control.beside ? null : picturesIn(document) }
    })
  }

  async function restore(id: ArticleId, key: string, restored: boolean): Promise<boolean> {
    // What is lost is there again before it is changed.
    if (!(await sourceOf(id, 0))) return false
    return files.inTurn(recordFile(id), async () => {
      const before = await readRecord(files, id)
      const block = before?.trimmed.find((one) => one.key === key)
      if (!before || !block) return false
      const trimmed = before.trimmed.map((one) => (one === block ? { ...one, restored } : one))
      const after = { ...before, trimmed }
      const words = (block.segments?.length ? block.segments : [block.text]).filter(Boolean)
      const changes = new Map(
        words.map((text, index) => [`${key}.s${index + 1}`, restored ? text : null]),
      )
      await locales.change(id, before.language, changes, bodyOrder(after))
      await writeRecord(files, after)
      return true
    })
  }

  return {
    ids: () => listArticleIds(files),
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
