import type { ArticleId } from '../../../contract/article.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { lockArticle } from '../../library/article-lock.ts'
import { hashOf, sha256Of } from '../../library/article-id.ts'
import {
  type ArticleRecord,
  readOriginal,
  readRecord,
  recordFile,
  recordWrite,
} from '../../library/article-record.ts'
import { mediaFile, mediaNames, picturesOf } from '../../library/article-media.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import { createParsedFiles } from '../../library/cached/parsed-files.ts'
import type { Strings } from '../../translation/locale-file.ts'
import { bodyPaths, lostPaths } from './article-body.ts'
import type { ImportDocument } from '../import-document.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import { completeRecord, isIncomplete } from './complete-record.ts'
import { findLostTexts, hashesOf, type Reimport } from './lost-texts.ts'
import { recordOfImport } from './record-of-import.ts'
import { rekeyedRecord } from './rekeyed-record.ts'
import { knownPictures } from './shape-of-import.ts'

/** Reads an article's files and recreates missing ones from the original. */
export type ArticleRepair = {
  /** Null if the article does not exist and cannot be recreated. */
  record(id: ArticleId): Promise<ArticleRecord | null>
  /** The stored record with the hashes that schema 1 did not have, to be changed and written; null if it cannot be read. */
  complete(id: ArticleId): Promise<ArticleRecord | null>
  /** The source texts; missing ones are recreated from the original, and what it does not have is reported. */
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
  const records = createParsedFiles<ArticleRecord>({ maxBytes: MAX_RECORD_BYTES })
  // What the original does not contain is searched once per run: another import would give the same result.
  const notInOriginal = new Map<ArticleId, ReadonlySet<string>>()
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
    const time = (original.since ?? now()).toISOString()
    const made = recordOfImport(document, id, time, sha256Of(original.bytes))
    return lockArticle(files, id, () => writeMade(id, original.name, made))
  }

  async function writeMade(
    id: ArticleId,
    original: string,
    made: Reimport,
  ): Promise<ArticleRecord | null> {
    // Another process may have made it, or removed the article.
    const again = await readRecord(files, id)
    if (again || !(await readOriginal(files, id))) return again
    const template = await locales.strings(id, made.record.language)
    const { record, left } = rekeyedRecord(made, template)
    if (left.length > 0) reportLost(record)
    const remade = {
      ...record,
      title: template.get('title') ?? record.title,
      originals: record.originals.map((one) => ({ ...one, file: original })),
    }
    await files.commit({ writes: [recordWrite(remade, null)] })
    return remade
  }

  /** Reports that sentences of an article are lost, or no longer have a place in it. */
  function reportLost({ id, language }: ArticleRecord): void {
    files.report({ file: `locales/${language}/${id}.json`, kind: 'incomplete', setAside: null })
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
    const known = notInOriginal.get(record.id)
    if (lost.every((path) => known?.has(path))) return template
    // During the repair too, so that further calls do not repair at the same time.
    notInOriginal.set(record.id, new Set(lost))
    const found = await findTexts(record, template, lost)
    if (found.size < lost.length) reportLost(record)
    if (!template.has('title')) found.set('title', record.title)
    if (found.size === 0) return template
    await lockArticle(files, record.id, async () => {
      const { id, language } = record
      const write = await locales.changeWrite(id, language, found, bodyPaths(record))
      await files.commit({ writes: [write] })
    })
    const repaired = await locales.strings(record.id, record.language)
    notInOriginal.set(record.id, new Set(lostPaths(record, repaired)))
    return repaired
  }

  async function findTexts(
    record: ArticleRecord,
    template: Strings,
    lost: readonly string[],
  ): Promise<Map<string, string>> {
    const original = await readOriginal(files, record.id)
    const document = original && (await readDocument(original, record.encoding))
    if (!document) return new Map()
    const again = recordOfImport(document, record.id, record.importedAt)
    const known = new Map([...(await ledgerHashes(record)), ...hashesOf(record)])
    return findLostTexts(record, template, lost, known, again)
  }

  /** The source hashes in the ledgers of all translations by path, for records without hashes. */
  async function ledgerHashes(record: ArticleRecord): Promise<Map<string, string>> {
    const hashes = new Map<string, string>()
    if (!isIncomplete(record)) return hashes
    for (const language of await locales.languages(record.id, record.language))
      for (const [path, { source }] of await locales.ledger(record.id, language))
        hashes.set(path, source)
    return hashes
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
    const old = document && (await record(id))
    if (!old) return
    const wanted = picturesOf(old)
    const sizes = knownPictures(document.media)
    await lockArticle(files, id, async () => {
      if (!(await files.exists(recordFile(id)))) return
      const writes = []
      for (const { name, bytes } of document.media) {
        const [known, again] = [wanted.get(name), sizes.get(name)]
        // Another version of the importer may give the name to another picture.
        if (!known || known.width !== again?.width || known.height !== again?.height) continue
        const file = mediaFile(id, name)
        if (!(await files.exists(file))) writes.push({ file, data: bytes })
      }
      await files.commit({ writes })
    })
  }

  return {
    record,
    async complete(id) {
      const found = await readRecord(files, id)
      if (!found || !isIncomplete(found)) return found
      const template = await locales.strings(id, found.language)
      return completeRecord(found, template, await readOriginal(files, id))
    },
    template,
    forget(id) {
      for (const known of [notInOriginal, picturesRepaired, names]) known.delete(id)
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
