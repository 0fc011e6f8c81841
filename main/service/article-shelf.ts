import type { Article, ArticleId, Trimmed } from '../../contract/article.ts'
import type { Translation } from '../../contract/translation.ts'
import type { ImportedDocument } from '../documents/imported-document.ts'
import { articleIdOf, hashOf } from '../library/article-id.ts'
import {
  type ArticleRecord,
  listArticleIds,
  readOriginal,
  readRecord,
  recordFile,
  writeRecord,
} from '../library/article-record.ts'
import type { LibraryFiles } from '../library/library-files.ts'
import { hashOnce } from '../translation/hash-once.ts'
import type { Strings } from '../translation/locale-file.ts'
import { sourceHash } from '../translation/source-hash.ts'
import { type SourceText, sourceProgress, translationOf } from '../translation/translation-of.ts'
import type { ArticleLocales } from './article-locales.ts'
import { bodyOf, bodyOrder, lostPaths } from './article-body.ts'
import type { WorkControl } from './workshop.ts'
import { recordOfImport } from './record-of-import.ts'

/** An article with every translation that it has, by language. */
export type LoadedArticle = { article: Article; translations: ReadonlyMap<string, Translation> }

export type ArticleShelf = {
  ids(): Promise<ArticleId[]>
  record(id: ArticleId): Promise<ArticleRecord | null>
  load(id: ArticleId): Promise<LoadedArticle | null>
  /** One translation; of a language without a locale file, all of it missing. */
  translation(id: ArticleId, language: string): Promise<Translation | null>
  /** Fails with DocumentError, and with the signal's reason when aborted. `url` is where the bytes were found. */
  add(
    bytes: Uint8Array,
    name: string,
    control?: WorkControl & { url?: string },
  ): Promise<{ id: ArticleId; isNew: boolean }>
  restore(id: ArticleId, key: string, restored: boolean): Promise<boolean>
}

export type ArticleShelfOptions = {
  files: LibraryFiles
  locales: ArticleLocales
  /** Fails with DocumentError. */
  importDocument: (
    bytes: Uint8Array,
    name: string,
    control?: WorkControl,
  ) => Promise<ImportedDocument>
  now: () => Date
}

/** The articles of a library: taken in, opened, repaired. */
export function createArticleShelf(options: ArticleShelfOptions): ArticleShelf {
  const { files, locales, importDocument, now } = options
  const repaired = new Set<ArticleId>()

  async function record(id: ArticleId): Promise<ArticleRecord | null> {
    return (await readRecord(files, id)) ?? (await files.inTurn(recordFile(id), () => remake(id)))
  }

  /** A lost article.json from the original; what was put back is known by the template, which has its words. */
  async function remake(id: ArticleId): Promise<ArticleRecord | null> {
    const original = await readOriginal(files, id)
    if (!original || files.isProtected(recordFile(id)) || hashOf(original.bytes) !== id.slice(-8))
      return null
    const again = await readRecord(files, id)
    if (again) return again
    const document = await readDocument(original)
    if (!document) return null
    const made = recordOfImport(document, id, (original.since ?? now()).toISOString())
    const template = await locales.strings(id, made.record.language)
    const trimmed = made.record.trimmed.map((one) => ({
      ...one,
      restored: template.has(`${one.key}.s1`),
    }))
    const title = template.get('title') ?? made.record.title
    const remade = { ...made.record, title, original: original.name, trimmed }
    await writeRecord(files, remade)
    return remade
  }

  async function readDocument(original: {
    bytes: Uint8Array
    name: string
  }): Promise<ImportedDocument | null> {
    try {
      return await importDocument(original.bytes, original.name)
    } catch {
      return null
    }
  }

  /** The source's words; those that a lost or damaged locale file took with it come from the original again. */
  async function templateOf(record: ArticleRecord): Promise<Strings> {
    const template = await locales.strings(record.id, record.language)
    const lost = lostPaths(record, template)
    if (lost.length === 0 || repaired.has(record.id)) return template
    repaired.add(record.id)
    const original = await readOriginal(files, record.id)
    const document = original && (await readDocument(original))
    if (!document) return template
    const { strings } = recordOfImport(document, record.id, record.importedAt)
    if (!template.has('title')) lost.push('title')
    const found = lost.flatMap((path): [string, string][] => {
      const text = path === 'title' ? record.title : strings.get(path)
      return text === undefined ? [] : [[path, text]]
    })
    await locales.change(record.id, record.language, new Map(found), bodyOrder(record))
    return locales.strings(record.id, record.language)
  }

  async function sourceOf(
    id: ArticleId,
  ): Promise<{ record: ArticleRecord; template: Strings; text: SourceText } | null> {
    const found = await record(id)
    if (!found) return null
    const template = await templateOf(found)
    const title = template.get('title') ?? found.title
    return { record: found, template, text: { id, title, blocks: bodyOf(found, template) } }
  }

  async function translate(
    text: SourceText,
    language: string,
    hash = sourceHash,
  ): Promise<Translation> {
    const [strings, ledger] = await Promise.all([
      locales.strings(text.id, language),
      locales.ledger(text.id, language),
    ])
    return translationOf(text, language, strings, ledger, hash)
  }

  async function load(id: ArticleId): Promise<LoadedArticle | null> {
    const source = await sourceOf(id)
    if (!source) return null
    const { record, text } = source
    const languages = await locales.languages(id, record.language)
    const others = languages.filter((language) => language !== record.language)
    const hash = hashOnce(sourceHash)
    const all = await Promise.all(others.map((language) => translate(text, language, hash)))
    const { importedAt, language, byline, published } = record
    const article: Article = {
      id,
      title: text.title,
      language,
      importedAt,
      byline,
      published,
      source: record.source,
      blocks: [...text.blocks],
      trimmed: record.trimmed.map(trimmedOf),
      languages: [
        { language: record.language, progress: sourceProgress(text.blocks) },
        ...all.map((one) => ({ language: one.language, progress: one.progress })),
      ],
    }
    return { article, translations: new Map(all.map((one) => [one.language, one])) }
  }

  /** The article that has these very bytes, if one has. */
  async function findByBytes(hash: string): Promise<ArticleId | null> {
    for (const id of await listArticleIds(files))
      if (id.endsWith(`-${hash}`)) {
        const original = await readOriginal(files, id)
        if (original && hashOf(original.bytes) === hash && (await record(id))) return id
      }
    return null
  }

  async function add(
    bytes: Uint8Array,
    name: string,
    control: WorkControl & { url?: string } = {},
  ): Promise<{ id: ArticleId; isNew: boolean }> {
    const hash = hashOf(bytes)
    return files.inTurn(`articles/${hash}`, async () => {
      const known = await findByBytes(hash)
      if (known) return { id: known, isNew: false }
      const { url, ...work } = control
      const read = await importDocument(bytes, name, work)
      const document = {
        ...read,
        source: { ...read.source, url: read.source.url ?? url ?? null },
      }
      const id = articleIdOf(bytes, document.title)
      const { record, strings } = recordOfImport(document, id, now().toISOString())
      // The record comes last: an article without one is not there yet.
      await files.write(`articles/${id}/${record.original}`, bytes)
      await locales.change(id, record.language, strings, bodyOrder(record))
      await writeRecord(files, record)
      return { id, isNew: true }
    })
  }

  async function restore(id: ArticleId, key: string, restored: boolean): Promise<boolean> {
    if (!(await sourceOf(id))) return false
    return files.inTurn(recordFile(id), async () => {
      const before = await readRecord(files, id)
      const block = before?.trimmed.find((one) => one.key === key)
      if (!before || !block) return false
      const trimmed = before.trimmed.map((one) => (one === block ? { ...one, restored } : one))
      const after = { ...before, trimmed }
      const words = block.segments?.length ? block.segments : [block.text]
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
    record,
    load,
    async translation(id, language) {
      const source = await sourceOf(id)
      return source && translate(source.text, language)
    },
    add,
    restore,
  }
}

/** What of a trimmed block crosses to the renderer. */
function trimmedOf({ key, kind, step, reason, text, after, restored }: Trimmed): Trimmed {
  return { key, kind, step, reason, text, after, restored }
}
