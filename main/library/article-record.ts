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
import { compactJson } from './json/compact-json.ts'
import type { CommitWrite } from './commits/commit-or-keep.ts'
import { type JsonShape, migration, readJson } from './json-file.ts'
import type { LibraryFiles } from './library-files.ts'
import { RecordSegments } from './json/record-segments.ts'
import { nextNumbers, nextSegment } from './record-keys.ts'

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

/** Name of an imported file: `original.html`; later versions of the article may add others. */
const OriginalName = z.string().regex(/^original(?:-[a-z0-9]+)?\.[a-z0-9]{1,8}$/)

const FIELDS = {
  id: ArticleId,
  title: z.string(),
  importedAt: z.iso.datetime(),
  format: z.enum(['text', 'html', 'markdown', 'mhtml', 'epub', 'fb2', 'docx', 'pdf']),
  encoding: z.string(),
  language: FolderLanguageTag,
  source: Source,
  byline: z.string().nullable(),
  published: z.string().nullable(),
  cover: Picture.nullable().optional(),
  /** Where chapters begin, in the order of the contents; depth from 0. Where absent, the headings are the chapters. */
  chapters: z
    .array(
      z.looseObject({ title: z.string().min(1), depth: z.int().min(0).max(8), block: BlockKey }),
    )
    .optional(),
}
const BLOCK_FIELDS = {
  key: BlockKey,
  kind: BlockKind,
  level: z.int().min(1).max(6).optional(),
  ...SHAPE_FIELDS,
}
const NextNumber = z.int().min(1)

/**
 * The schema of `article.json`: an article's structure (decision 36). Its text is in the locale files. Keys are never used
 * twice; their order is that of the arrays.
 */
export const ArticleRecord = z.looseObject({
  schema: z.literal(2),
  ...FIELDS,
  /** Version of the importer that split the text; `1` for records of schema 1. */
  importer: z.string(),
  /** The imported files, oldest first. `sha256` is null until a record of schema 1 is changed. */
  originals: z
    .array(
      z.looseObject({
        file: OriginalName,
        sha256: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .nullable(),
        time: z.iso.datetime(),
        url: z.string().nullable(),
      }),
    )
    .min(1),
  /** The next number of each letter of block keys. */
  next: z.record(z.string(), NextNumber),
  blocks: z.array(
    z.looseObject({
      ...BLOCK_FIELDS,
      /** The next number of a segment. */
      next: NextNumber,
      segments: RecordSegments,
    }),
  ),
  /** With their sentences, needed when a block is restored. */
  trimmed: z.array(
    Trimmed.loose().extend({
      segments: z.array(z.looseObject({ key: SegmentKey, text: z.string() })),
      ...SHAPE_FIELDS,
    }),
  ),
})
export type ArticleRecord = z.infer<typeof ArticleRecord>

/** Schema 1: keys without hashes, one original, and trimmed sentences without keys. */
const FirstRecord = z.looseObject({
  schema: z.literal(1),
  ...FIELDS,
  original: OriginalName,
  blocks: z.array(z.looseObject({ ...BLOCK_FIELDS, segments: z.array(SegmentKey) })),
  trimmed: z.array(
    Trimmed.loose().extend({ segments: z.array(z.string()).optional(), ...SHAPE_FIELDS }),
  ),
})

const RECORD: JsonShape<ArticleRecord> = {
  schema: ArticleRecord,
  version: 2,
  migrations: [
    migration(1, FirstRecord, ({ original, blocks, trimmed, ...rest }) => ({
      ...rest,
      schema: 2,
      importer: '1',
      originals: [
        {
          file: original,
          sha256: null,
          time: rest.importedAt,
          url: rest.source.url,
        },
      ],
      next: nextNumbers([...blocks, ...trimmed].map(({ key }) => key)),
      blocks: blocks.map(({ segments, ...block }) => ({
        ...block,
        next: nextSegment(segments),
        segments: segments.map((key) => ({ key })),
      })),
      trimmed: trimmed.map(({ segments, ...block }) => ({
        ...block,
        segments: keyedSegments(segments?.length ? segments : [block.text]),
      })),
    })),
  ],
}

/** The non-empty texts of a trimmed block, with keys. */
export function keyedSegments(texts: readonly string[]): { key: string; text: string }[] {
  return texts.filter(Boolean).map((text, index) => ({ key: `s${index + 1}`, text }))
}

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
  return { file: recordFile(record.id), data: compactJson(record), over }
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
