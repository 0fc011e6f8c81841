import * as z from 'zod'
import { ArticleId, Progress, SegmentPath } from './article.ts'
import { ImportProblem } from './import-problem.ts'
import { RemovedName } from './files/removed.ts'

/** Provenance of one translated segment. */
export const LedgerEntry = z.object({
  /** `human`, `aligned`, `memory`, or `machine:ENGINE`. */
  origin: z.string().regex(/^(?:human|aligned|memory|machine:.+)$/),
  state: z.enum(['draft', 'reviewed']),
  /** 0 to 1, if the origin provides one. */
  confidence: z.number().min(0).max(1).nullable(),
  time: z.iso.datetime(),
  /** The first 16 hex digits of the SHA-256 of the source segment's text (UTF-8) that was translated. */
  source: z.string().regex(/^[0-9a-f]{16}$/),
  /**
   * The same of the translated text that the entry vouches for; absent if it has none. Another text was written by another
   * program.
   */
  text: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  /** The segment whose text includes this one's: several source sentences were translated as one. */
  joinedTo: SegmentPath.optional(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** Status of a translated segment; missing and stale are derived, not stored. */
export const SegmentStatus = z.object({
  state: z.enum(['missing', 'joined', 'draft', 'reviewed', 'stale']),
  /** For `joined`: the segment whose text includes this translation. */
  joinedTo: SegmentPath.optional(),
  /** Null without a text; `unknown` if no ledger vouches for the text, because another program wrote it. */
  origin: z.enum(['human', 'aligned', 'memory', 'machine', 'unknown']).nullable(),
  confidence: z.number().nullable(),
})
export type SegmentStatus = z.infer<typeof SegmentStatus>

export const Translation = z.object({
  articleId: ArticleId,
  language: z.string(),
  /** By segment path (`title`, `p1.s2`); absent if missing in the locale file. */
  strings: z.record(SegmentPath, z.string()),
  /** By segment path, for every segment of the requested part and the title. */
  status: z.record(SegmentPath, SegmentStatus),
  progress: Progress,
  /** Of the whole article's chapters, in their order; null where not translated, absent if none is. */
  chapterTitles: z.array(z.string().nullable()).optional(),
})
export type Translation = z.infer<typeof Translation>

/** Result of adding a translation. */
export const AddedTranslation = z.object({
  language: z.string(),
  /** Number of doubtful pairs. */
  doubtful: z.int().min(0),
  /** Number of passages at a different place in the translation; they are not paired. */
  moved: z.int().min(0),
  /** Whether so many pairs are doubtful that it may be the translation of another text. */
  isUnlikely: z.boolean(),
  /** The name in `removed` of the translation that it replaced; null if there was none, or only a shipped one. */
  replaced: RemovedName.nullable(),
  /** False if the disk refused it, so that it is kept in memory. */
  isSaved: z.boolean(),
})
export type AddedTranslation = z.infer<typeof AddedTranslation>

/** Why a translation was not added: import problems, and problems with its language. */
export const TranslationProblem = z.enum([
  ...ImportProblem.options,
  'no-language', // not detected
  'same-language', // the article's own
  'other-script', // not the script of the chosen language
  'exists', // a translation in this language exists; it can be replaced
  'unlikely', // it would replace a better one, or is hardly a translation of the article
])
export type TranslationProblem = z.infer<typeof TranslationProblem>

/** Whether an existing translation is replaced: never, only by one that fits as well, or in any case. */
export const Replace = z.enum(['no', 'if-likely', 'yes'])
export type Replace = z.infer<typeof Replace>
