import type { ArticleId } from '../../../contract/article.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { lockArticle } from '../../library/article-lock.ts'
import { hashOf } from '../../library/article-id.ts'
import {
  type ArticleRecord,
  readOriginal,
  readRecord,
  recordFile,
  recordWrite,
} from '../../library/article-record.ts'
import { mediaFile, mediaNames } from '../../library/article-media.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { createParsedFiles } from '../../library/parsed-files.ts'
import type { Strings } from '../../translation/locale-file.ts'
import { bodyOrder, lostPaths } from './article-body.ts'
import type { ImportDocument } from '../import-document.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import { recordOfImport } from './record-of-import.ts'

/** Reads an article's files and recreates missing ones from the original. */
export type ArticleRepair = {
  /** Null if the article does not exist and cannot be recreated. */
  record(id: ArticleId): Promise<ArticleRecord | null>
  /** The source texts; missing ones are recreated from the original. */
  template(record: ArticleRecord): Promise<Strings>
  /** A picture's bytes; null if the article has no picture of that name. */
  picture(id: ArticleId, name: string): Promise<Uint8Array | null>
  /** Clears cached state; call when an article's pictures changed or it was removed. */
  forget(id: ArticleId): void
}

export type ArticleRepairOptions = {
  files: LibraryFiles
  locales: ArticleLocales
  importDocument: ImportDocument
  now: () => Date
}

/** Size of the records that stay parsed: those of two long books. */
const MAX_RECORD_BYTES = 32_000_000

export function createArticleRepair(options: ArticleRepairOptions): ArticleRepair {
  const { files, locales, importDocument, now } = options
  // Each repair is tried once per run: another import of the original would give the same result.
  const records = createParsedFiles<ArticleRecord>({ maxBytes: MAX_RECORD_BYTES })
  const textsRepaired = new Set<ArticleId>()
  const picturesRepaired = new Set<ArticleId>()
  const names = new Map<ArticleId, ReadonlySet<string>>()

  async function record(id: ArticleId): Promise<ArticleRecord | null> {
    const stored = await records.get(
      id,
      () => files.stamp(recordFile(id)),
      () => readRecord(files, id),
    )
    return stored ?? (await files.inTurn(`articles/${id} remake`, () => remake(id)))
  }

  /**
   * Recreates a missing article.json from the original; restored blocks are those that have texts in the template.
   */
  async function remake(id: ArticleId): Promise<ArticleRecord | null> {
    const original = await readOriginal(files, id)
    if (!original || files.isProtected(recordFile(id)) || hashOf(original.bytes) !== id.slice(-8))
      return null
    const again = await readRecord(files, id)
    if (again) return again
    const document = await readDocument(original)
    if (!document) return null
    const made = recordOfImport(document, id, (original.since ?? now()).toISOString())
    return lockArticle(files, id, () => writeMade(id, original.name, made.record))
  }

  async function writeMade(
    id: ArticleId,
    original: string,
    made: ArticleRecord,
  ): Promise<ArticleRecord | null> {
    // Another process may have made it, or removed the article.
    const again = await readRecord(files, id)
    if (again || !(await readOriginal(files, id))) return again
    const template = await locales.strings(id, made.language)
    const trimmed = made.trimmed.map((one) => ({
      ...one,
      restored: template.has(`${one.key}.s1`),
    }))
    const title = template.get('title') ?? made.title
    const remade = { ...made, title, original, trimmed }
    await files.commit({ writes: [recordWrite(remade, null)] })
    return remade
  }

  /** @param charset the encoding used by the first import. */
  async function readDocument(
    original: { bytes: Uint8Array; name: string },
    charset?: string,
  ): Promise<ImportedDocument | null> {
    try {
      const options = charset === undefined ? {} : { charset }
      return await importDocument(original.bytes, original.name, options)
    } catch {
      return null
    }
  }

  async function template(record: ArticleRecord): Promise<Strings> {
    const template = await locales.strings(record.id, record.language)
    const lost = lostPaths(record, template)
    if (lost.length === 0 || textsRepaired.has(record.id)) return template
    textsRepaired.add(record.id)
    const original = await readOriginal(files, record.id)
    const document = original && (await readDocument(original, record.encoding))
    if (!document) return template
    const { strings } = recordOfImport(document, record.id, record.importedAt)
    if (!template.has('title')) lost.push('title')
    const found = lost.flatMap((path): [string, string][] => {
      const text = path === 'title' ? record.title : strings.get(path)
      return text === undefined ? [] : [[path, text]]
    })
    await lockArticle(files, record.id, async () => {
      const change = await locales.changeWrite(
        record.id,
        record.language,
        new Map(found),
        bodyOrder(record),
      )
      await files.commit({ writes: [change] })
    })
    return locales.strings(record.id, record.language)
  }

  /** An article's picture names, cached. */
  async function namesOf(id: ArticleId): Promise<ReadonlySet<string>> {
    const known = names.get(id)
    if (known) return known
    const found = await record(id)
    if (!found) return new Set()
    const made = mediaNames(found)
    names.set(id, made)
    return made
  }

  /** Recreates missing pictures from the original. */
  async function repairPictures(id: ArticleId): Promise<void> {
    if (picturesRepaired.has(id)) return
    picturesRepaired.add(id)
    const original = await readOriginal(files, id)
    const document = original && (await readDocument(original))
    const known = await namesOf(id)
    await lockArticle(files, id, async () => {
      if (!(await files.exists(recordFile(id)))) return
      const writes = []
      for (const { name, bytes } of document?.media ?? []) {
        const file = mediaFile(id, name)
        if (known.has(name) && !(await files.exists(file))) writes.push({ file, data: bytes })
      }
      await files.commit({ writes })
    })
  }

  return {
    record,
    template,
    forget(id) {
      for (const known of [textsRepaired, picturesRepaired, names]) known.delete(id)
    },
    async picture(id, name) {
      if (!(await namesOf(id)).has(name)) return null
      const file = mediaFile(id, name)
      const bytes = await files.read(file)
      if (bytes) return bytes
      await files.inTurn(`articles/${id}/media`, () => repairPictures(id))
      return files.read(file)
    },
  }
}
