import * as z from 'zod'
import { DiskProblem } from './errors/disk-problem.ts'
import { ListItem, Mark, Picture, TableCell, VerseLine } from './rich-text.ts'

/** The key letter of each kind of block; a key is this letter and a number in the article (`p1`, `h2`). */
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

/** `p12`, `h2`; `t3` is a restored block. */
export const BlockKey = z.string().regex(/^[phqlfct][1-9]\d*$/)
/** `s` and the segment's number in the block. */
export const SegmentKey = z.string().regex(/^s[1-9]\d*$/)
/** `title`, or block key and segment key joined by a dot: `p12.s3`. */
export const SegmentPath = z.string().regex(/^(?:title|[phqlfct][1-9]\d*\.s[1-9]\d*)$/)
/** `<slug>-<first 8 hex digits of the SHA-256 of the original's bytes>`; never a path. */
export const ArticleId = z
  .string()
  .max(120)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*-[0-9a-f]{8}$/u)
export type ArticleId = z.infer<typeof ArticleId>

/** Why an article was not changed. */
export const ChangeProblem = z.enum([
  ...DiskProblem.options,
  'shipped', // it came with the app
  'has-translation', // it has a translation in the new language
  'no-such-language', // not a language tag
  'in-library', // it is there again
  'no-article', // a translation whose article is not in the library
  'in-use', // another window or program is changing it
])
export type ChangeProblem = z.infer<typeof ChangeProblem>

/** Why cleaning removed a block. The interface has a message for each. */
export const TrimReason = z.enum([
  'repeat', // repeats an earlier block
  'navigation', // menu, breadcrumb, link list, separators
  'contact', // telephone numbers, addresses, hotlines
  'licence', // registration and permit numbers
  'notice', // browser notice, cookies, legal notice, subscription prompt
  'related', // links to other articles, share bars
  'copyright', // copyright lines other than the one kept as attribution
  'furniture', // page numbers, running headers, repeats of the title or the site's name
])
export type TrimReason = z.infer<typeof TrimReason>

/** Names of the cleaning steps that remove blocks; docs/ARCHITECTURE.md describes each. */
export const CleaningStep = z.enum([
  'region',
  'sign',
  'head',
  'label',
  'section',
  'container',
  'links',
  'remark',
  'repeat',
  'teaser',
  'title',
  'edge',
  'attribution',
])
export type CleaningStep = z.infer<typeof CleaningStep>

export const Segment = z.object({
  key: SegmentKey,
  text: z.string(),
  /** Offsets are within `text`. */
  marks: z.array(Mark).optional(),
})
export type Segment = z.infer<typeof Segment>

export const Block = z.object({
  key: BlockKey,
  kind: BlockKind,
  /** A heading's depth, 1 to 6. */
  level: z.int().min(1).max(6).optional(),
  /** Empty for a picture without a caption. */
  segments: z.array(Segment),
  picture: Picture.optional(),
  cell: TableCell.optional(),
  item: ListItem.optional(),
  verse: VerseLine.optional(),
})
export type Block = z.infer<typeof Block>

export const Trimmed = z.object({
  /** `t1`, `t2` … in the order of the original; also the block's key when restored. */
  key: BlockKey,
  kind: BlockKind,
  /** The CleaningStep that removed it; any string, as other releases may have stored names of other steps. */
  step: z.string(),
  reason: TrimReason,
  text: z.string(),
  /** Key of the preceding body block in the original; null at the start. */
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

/** How much of an article a translation covers, in blocks and segments, not counting the title. */
export const Progress = z.object({
  blocks: z.object({ total: z.int(), complete: z.int() }),
  segments: z.object({
    total: z.int(),
    translated: z.int(),
    reviewed: z.int(),
    stale: z.int(),
    machine: z.int(),
    aligned: z.int(),
    /** Of unknown origin: not in a ledger. */
    unknown: z.int(),
    /** Doubtful alignment, see isDoubtful(), of a source that has not changed. */
    doubtful: z.int(),
    /** Translated within another paragraph. */
    moved: z.int(),
  }),
})
export type Progress = z.infer<typeof Progress>

export const ArticleSummary = z.object({
  id: ArticleId,
  title: z.string(),
  language: z.string(),
  importedAt: z.iso.datetime(),
  publisher: z.string().nullable(),
  /** Shipped articles cannot be removed, nor their language changed. */
  isShipped: z.boolean(),
  /** A book's cover, else null. */
  cover: Picture.nullable(),
})
export type ArticleSummary = z.infer<typeof ArticleSummary>

/** What the library shows of an article besides its summary. */
export const ArticleState = z.object({
  id: ArticleId,
  /** Languages with a locale file, the source's first. */
  languages: z.array(z.object({ language: z.string(), progress: Progress })).min(1),
  /** The share of its sentences before the place last read, 0 to 1; null if it was never read. */
  read: z.number().min(0).max(1).nullable(),
  /** When its place or its display was saved last; null if never. */
  readAt: z.iso.datetime().nullable(),
})
export type ArticleState = z.infer<typeof ArticleState>

/**
 * The unit of reading: a chapter of a book, or a whole shorter text. The title is null for text before the first
 * chapter and for texts without chapters.
 */
export const Part = z.object({ title: z.string().nullable(), blocks: z.int(), segments: z.int() })
export type Part = z.infer<typeof Part>

/** Index of a part, from 0. */
export const PartNumber = z.int().min(0)

/** An entry of the contents, a book's own or the headings: depth from 0, first block and the part that contains it. */
export const Chapter = z.object({
  title: z.string(),
  depth: z.int().min(0),
  block: BlockKey,
  part: PartNumber,
})
export type Chapter = z.infer<typeof Chapter>

/** One part of an article: body blocks with restored ones in place, and trimmed blocks. */
export const Article = ArticleSummary.omit({ publisher: true }).extend({
  byline: z.string().nullable(),
  published: z.string().nullable(),
  source: Source,
  blocks: z.array(Block),
  trimmed: z.array(Trimmed),
  /** Targets of the links and notes in these blocks, by anchor, with their parts. */
  targets: z.record(z.string(), z.object({ block: BlockKey, part: PartNumber })),
  parts: z.array(Part).min(1),
  /** The part that `blocks` and `trimmed` belong to. */
  part: PartNumber,
  chapters: z.array(Chapter),
  /** Languages with a locale file, the source's first. */
  languages: z.array(
    z.object({
      language: z.string(),
      progress: Progress,
      /** Whether it can be removed: its files are in the library, not shipped, and it is not the source. */
      isRemovable: z.boolean(),
    }),
  ),
})
export type Article = z.infer<typeof Article>
