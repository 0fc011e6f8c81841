import type { ArticleId } from '../../../contract/article.ts'
import type { ImportedDocument } from '../../documents/imported-document.ts'
import { hashOf } from '../../library/article-id.ts'
import {
  type ArticleRecord,
  readOriginal,
  readRecord,
  recordFile,
  writeRecord,
} from '../../library/article-record.ts'
import { mediaFile, mediaNames } from '../../library/article-media.ts'
import type { LibraryFiles } from '../../library/library-files.ts'
import type { Strings } from '../../translation/locale-file.ts'
import { bodyOrder, lostPaths } from './article-body.ts'
import type { ImportDocument } from '../import-document.ts'
import type { ArticleLocales } from '../stored/article-locales.ts'
import { recordOfImport } from './record-of-import.ts'

/** An article's own files; what was lost of them is made again from the original. */
export type ArticleRepair = {
  /** Null where there is no such article, and nothing to make it from. */
  record(id: ArticleId): Promise<ArticleRecord | null>
  /** The source's words; those that a lost or damaged locale file took with it come from the original again. */
  template(record: ArticleRecord): Promise<Strings>
  /** A picture's bytes; null where the article has none of that name. */
  picture(id: ArticleId, name: string): Promise<Uint8Array | null>
  /** To be called when an article has got other pictures, or is gone. */
  forget(id: ArticleId): void
}

export type ArticleRepairOptions = {
  files: LibraryFiles
  locales: ArticleLocales
  importDocument: ImportDocument
  now: () => Date
}

export function createArticleRepair(options: ArticleRepairOptions): ArticleRepair {
  const { files, locales, importDocument, now } = options
  // Each is tried once: what the original does not give now it will not give a moment later.
  const filled = new Set<ArticleId>()
  const redrawn = new Set<ArticleId>()
  const names = new Map<ArticleId, ReadonlySet<string>>()

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

  /** @param charset the encoding that it was read in before. */
  async function readDocument(
    original: { bytes: Uint8Array; name: string },
    charset?: string,
  ): Promise<ImportedDocument | null> {
    try {
      const told = charset === undefined ? {} : { charset }
      return await importDocument(original.bytes, original.name, told)
    } catch {
      return null
    }
  }

  async function template(record: ArticleRecord): Promise<Strings> {
    const template = await locales.strings(record.id, record.language)
    const lost = lostPaths(record, template)
    if (lost.length === 0 || filled.has(record.id)) return template
    filled.add(record.id)
    const original = await readOriginal(files, record.id)
    const document = original && (await readDocument(original, record.encoding))
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

  /** The names of an article's pictures: asked once. */
  async function namesOf(id: ArticleId): Promise<ReadonlySet<string>> {
    const known = names.get(id)
    if (known) return known
    const found = await record(id)
    if (!found) return new Set()
    const made = mediaNames(found)
    names.set(id, made)
    return made
  }

  /** Writes the pictures that are lost from the original again. */
  async function redraw(id: ArticleId): Promise<void> {
    if (redrawn.has(id)) return
    redrawn.add(id)
    const original = await readOriginal(files, id)
    const document = original && (await readDocument(original))
    for (const { name, bytes } of document?.media ?? [])
      if ((await namesOf(id)).has(name) && !(await files.exists(mediaFile(id, name))))
        await files.write(mediaFile(id, name), bytes)
  }

  return {
    record,
    template,
    forget(id) {
      for (const known of [filled, redrawn, names]) known.delete(id)
    },
    async picture(id, name) {
      if (!(await namesOf(id)).has(name)) return null
      const file = mediaFile(id, name)
      const bytes = await files.read(file)
      if (bytes) return bytes
      await files.inTurn(`articles/${id}/media`, () => redraw(id))
      return files.read(file)
    },
  }
}
