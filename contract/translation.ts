import * as z from 'zod'
import { ArticleId, Progress, SegmentPath } from './article.ts'
import { ImportProblem } from './import-problem.ts'

/** What is known of one translated segment. */
export const LedgerEntry = z.object({
  /** `human`, `aligned`, `memory`, or `machine:ENGINE`. */
  origin: z.string().regex(/^(?:human|aligned|memory|machine:.+)$/),
  state: z.enum(['draft', 'reviewed']),
  /** 0 to 1, where the origin gives one. */
  confidence: z.number().min(0).max(1).nullable(),
  time: z.iso.datetime(),
  /** The first 16 hex digits of the SHA-256 of the source segment's text (UTF-8) that it was made for. */
  source: z.string().regex(/^[0-9a-f]{16}$/),
  /** The segment whose text holds this one's: a translator made one sentence of several. */
  joinedTo: SegmentPath.optional(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** How a segment of a translation looks to its reader; missing and stale are derived, never stored. */
export const SegmentStatus = z.object({
  state: z.enum(['missing', 'joined', 'draft', 'reviewed', 'stale']),
  /** Of a joined one: the segment whose text holds its translation. */
  joinedTo: SegmentPath.optional(),
  /** Null where there is none; unknown where no ledger knows the text: another program wrote it. */
  origin: z.enum(['human', 'aligned', 'memory', 'machine', 'unknown']).nullable(),
  confidence: z.number().nullable(),
})
export type SegmentStatus = z.infer<typeof SegmentStatus>

export const Translation = z.object({
  articleId: ArticleId,
  language: z.string(),
  /** By segment path (`title`, `p1.s2`); a path that is missing here is missing in the locale file. */
  strings: z.record(SegmentPath, z.string()),
  /** By segment path, for every segment of the part that was asked for, and the title. */
  status: z.record(SegmentPath, SegmentStatus),
  progress: Progress,
})
export type Translation = z.infer<typeof Translation>

/** What came of a translation's file. */
export const AddedTranslation = z.object({
  language: z.string(),
  /** How many matches are in doubt, and look so. */
  doubtful: z.int().min(0),
  /** How many passages stand elsewhere in the translation than in the article: they are not paired. */
  moved: z.int().min(0),
  /** So much of what was paired is in doubt that it may be the translation of another text. */
  isUnlikely: z.boolean(),
})
export type AddedTranslation = z.infer<typeof AddedTranslation>

/** Why a translation's file was not added: as of any file, and what is wrong with its language. */
export const TranslationProblem = z.enum([
  ...ImportProblem.options,
  'no-language', // it could not be told
  'same-language', // the article's own
  'other-script', // the language that was chosen is not written so
  'exists', // the article has a translation in it; it may be replaced
])
export type TranslationProblem = z.infer<typeof TranslationProblem>
