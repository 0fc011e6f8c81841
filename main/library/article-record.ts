import * as z from 'zod'
import {
  ArticleId,
  BlockKey,
  BlockKind,
  SegmentKey,
  Source,
  Trimmed,
} from '../../contract/article.ts'
import { FolderLanguageTag } from '../../contract/language-tag.ts'
import { ListItem, Mark, Picture, TableCell, VerseLine } from '../../contract/rich-text.ts'
import type { CommitWrite } from './commits/commit-or-keep.ts'
import { jsonWrite, readJson } from './json-file.ts'
import type { LibraryFiles } from './library-files.ts'

/** Optional properties of a block besides its text. */
const SHAPE_FIELDS = {
  marks: z.array(Mark.extend({ segment: SegmentKey })).optional(),
  picture: Picture.optional(),
  cell: TableCell.optional(),
  item: ListItem.optional(),
  verse: VerseLine.optional(),
  /** Anchor names that links and notes use for the block, without `#`. */
  anchors: z.array(z.string().min(1)).optional(),
}
export type BlockShape = z.infer<z.ZodObject<typeof SHAPE_FIELDS>>

/** The schema of `article.json`: an article's structure. Its text is in the locale files. */
export const ArticleRecord = z.looseObject({
  schema: z.literal(1),
  id: ArticleId,
  title: z.string(),
  importedAt: z.iso.datetime(),
  format: z.enum(['text', 'html', 'markdown', 'mhtml', 'epub', 'fb2', 'docx', 'pdf']),
  original: z.string().regex(/^original\.[a-z0-9]{1,8}$/),
  encoding: z.string(),
  language: FolderLanguageTag,
  source: Source,
  byline: z.string().nullable(),
  published: z.string().nullable(),
  blocks: z.array(
    z.looseObject({
      key: BlockKey,
      kind: BlockKind,
      level: z.int().min(1).max(6).optional(),
      segments: z.array(SegmentKey),
      ...SHAPE_FIELDS,
    }),
  ),
  /** With their sentences, needed when a block is restored. */
  trimmed: z.array(
    Trimmed.loose().extend({ segments: z.array(z.string()).optional(), ...SHAPE_FIELDS }),
  ),
  cover: Picture.nullable().optional(),
  /** Where a book's chapters begin, in the order of its contents; depth from 0. */
  chapters: z
    .array(
      z.looseObject({ title: z.string().min(1), depth: z.int().min(0).max(8), block: BlockKey }),
    )
    .optional(),
})
export type ArticleRecord = z.infer<typeof ArticleRecord>

const RECORD = { schema: ArticleRecord, version: 1 }

export function recordFile(id: ArticleId): string {
  return `articles/${id}/article.json`
}

/** Returns the ids of all article folders, readable or not. */
export async function listArticleIds(files: LibraryFiles): Promise<ArticleId[]> {
  const names = await files.list('articles')
  return names.filter((name) => ArticleId.safeParse(name).success).sort()
}

/** Reads an article's record; null if it is absent, damaged or from a newer version. The folder's name decides the id. */
export async function readRecord(
  files: LibraryFiles,
  id: ArticleId,
): Promise<ArticleRecord | null> {
  const record = await readJson(files, recordFile(id), RECORD)
  return record && { ...record, id }
}

/** The write of a record, for a commit; `over` is the content that it replaces. */
export function recordWrite(record: ArticleRecord, over?: Uint8Array | null): CommitWrite {
  return jsonWrite(recordFile(record.id), record, over)
}

/** Reads the original file, or null if it is missing. */
export async function readOriginal(
  files: LibraryFiles,
  id: ArticleId,
): Promise<{ name: string; bytes: Uint8Array; since: Date | null } | null> {
  const names = await files.list(`articles/${id}`)
  const name = names.find((one) => /^original\.[a-z0-9]{1,8}$/.test(one))
  if (name === undefined) return null
  const file = `articles/${id}/${name}`
  const bytes = await files.read(file)
  return bytes && { name, bytes, since: await files.changed(file) }
}
