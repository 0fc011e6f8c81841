import * as z from 'zod'
import { ListItem, Mark, Picture, TableCell, VerseLine } from './rich-text.ts'

/** The kinds of block; a block's key is its kind's letter and its number in the article (`p1`, `h2`). */
export const BLOCK_LETTERS = {
  paragraph: 'p',
  heading: 'h',
  quote: 'q',
  'list-item': 'l',
  figure: 'f',
  code: 'c',
} as const

export const BlockKind = z.enum(['paragraph', 'heading', 'quote', 'list-item', 'figure', 'code'])
export type BlockKind = z.infer<typeof BlockKind>

/** `p12`, `h2`; `t3` is a trimmed block that was put back. */
export const BlockKey = z.string().regex(/^[phqlfct][1-9]\d*$/)
/** `s` and its number in the block. */
export const SegmentKey = z.string().regex(/^s[1-9]\d*$/)
/** `title`, or a block's key and a segment's, joined by a point: `p12.s3`. */
export const SegmentPath = z.string().regex(/^(?:title|[phqlfct][1-9]\d*\.s[1-9]\d*)$/)
/** `<slug>-<first 8 hex digits of the SHA-256 of the original's bytes>`; never a path. */
export const ArticleId = z
  .string()
  .max(120)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*-[0-9a-f]{8}$/u)
export type ArticleId = z.infer<typeof ArticleId>

/** Why an article was not changed. */
export const ChangeProblem = z.enum([
  'shipped', // it came with the app
  'has-translation', // it has a translation in the language that was to become its own
  'no-such-language', // not a language tag
])
export type ChangeProblem = z.infer<typeof ChangeProblem>

/** Why cleaning left a text out. The interface has a sentence for each. */
export const TrimReason = z.enum([
  'repeat', // says again what an earlier block says
  'navigation', // menu, breadcrumb, link list, separators
  'contact', // telephone numbers, addresses, hotlines
  'licence', // registration and permit numbers
  'notice', // browser notice, cookies, legal notice, subscription prompt
  'related', // links to other articles, share bars
  'copyright', // copyright lines other than the one kept as attribution
  'furniture', // page numbers, running heads, repeats of the title or the site's name
])
export type TrimReason = z.infer<typeof TrimReason>

export const Segment = z.object({
  key: SegmentKey,
  text: z.string(),
  /** Within its text. */
  marks: z.array(Mark).optional(),
})
export type Segment = z.infer<typeof Segment>

export const Block = z.object({
  key: BlockKey,
  kind: BlockKind,
  /** A heading's depth, 1 to 6. */
  level: z.int().min(1).max(6).optional(),
  /** Empty of a picture without a caption. */
  segments: z.array(Segment),
  picture: Picture.optional(),
  cell: TableCell.optional(),
  item: ListItem.optional(),
  verse: VerseLine.optional(),
})
export type Block = z.infer<typeof Block>

export const Trimmed = z.object({
  /** `t1`, `t2` … in the order of the original; also the block's key when it is put back. */
  key: BlockKey,
  kind: BlockKind,
  /** The cleaning step that took it out. */
  step: z.string(),
  reason: TrimReason,
  text: z.string(),
  /** The body block that it followed in the original; null before the first. */
  after: BlockKey.nullable(),
  restored: z.boolean(),
  picture: Picture.optional(),
})
export type Trimmed = z.infer<typeof Trimmed>

/** The attribution: kept from the page, shown with the article, never translated. */
export const Source = z.object({
  publisher: z.string().nullable(),
  rights: z.string().nullable(),
  url: z.string().nullable(),
})
export type Source = z.infer<typeof Source>

/** How much of an article a translation covers. Counts of blocks and segments; the title counts as neither. */
export const Progress = z.object({
  blocks: z.object({ total: z.int(), complete: z.int() }),
  segments: z.object({
    total: z.int(),
    translated: z.int(),
    reviewed: z.int(),
    stale: z.int(),
    machine: z.int(),
    aligned: z.int(),
    /** No ledger knows who made them. */
    unknown: z.int(),
    /** Their pairing with the source is doubtful: see isDoubtful(). */
    doubtful: z.int(),
  }),
})
export type Progress = z.infer<typeof Progress>

export const ArticleSummary = z.object({
  id: ArticleId,
  title: z.string(),
  language: z.string(),
  importedAt: z.iso.datetime(),
  publisher: z.string().nullable(),
  /** It came with the app: it cannot be removed, nor its language changed. */
  isShipped: z.boolean(),
  /** A book's cover, else null. */
  cover: Picture.nullable(),
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** What is read at a time: a book's chapter, or all of a shorter text. Null is what stands before the first chapter, and such a text. */
export const Part = z.object({ title: z.string().nullable(), blocks: z.int(), segments: z.int() })
export type Part = z.infer<typeof Part>

/** A part of an article, from 0. */
export const PartNumber = z.int().min(0)

/** A line of a book's contents: depth from 0, its first block and the part that this stands in. */
export const Chapter = z.object({
  title: z.string(),
  depth: z.int().min(0),
  block: BlockKey,
  part: PartNumber,
})
export type Chapter = z.infer<typeof Chapter>

/** One part of an article as the reader shows it: body with its text, restored blocks in their places, and what was left out. */
export const Article = ArticleSummary.omit({ publisher: true }).extend({
  byline: z.string().nullable(),
  published: z.string().nullable(),
  source: Source,
  blocks: z.array(Block),
  trimmed: z.array(Trimmed),
  /** The blocks that the links and notes of these blocks lead to, by anchor, with the part that each stands in. */
  targets: z.record(z.string(), z.object({ block: BlockKey, part: PartNumber })),
  parts: z.array(Part).min(1),
  /** The one whose blocks these are, and whose passages were trimmed. */
  part: PartNumber,
  chapters: z.array(Chapter),
  /** The languages that have a locale file for it, the source's first. */
  languages: z.array(
    z.object({
      language: z.string(),
      progress: Progress,
      /** Whether its files are the library's, so that it can be removed: neither the source nor what came with the app. */
      isRemovable: z.boolean(),
    }),
  ),
})
export type Article = z.infer<typeof Article>
