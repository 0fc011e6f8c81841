import * as z from 'zod'
import { BlockKey, SegmentPath } from './article.ts'
import { LanguageTag } from './language-tag.ts'

export const Mode = z.enum(['side-by-side', 'interleaved', 'on-demand', 'translation-only'])
export type Mode = z.infer<typeof Mode>

export const Theme = z.enum(['system', 'light', 'sepia', 'dark', 'contrast'])
export type Theme = z.infer<typeof Theme>

/** How one language is set. */
export const TypeSetting = z.object({
  family: z.enum(['serif', 'sans']),
  /** Times the base size of 1 rem. */
  size: z.number().min(0.7).max(3),
  /** Times the font size. */
  lineHeight: z.number().min(1.1).max(2.6),
  /** The longest line, in characters of the language's usual width (Latin about half an em, Han 1 em). */
  measure: z.int().min(16).max(120),
})
export type TypeSetting = z.infer<typeof TypeSetting>

/** What one sees of an article: which languages, how arranged, in which type. */
export const View = z.object({
  mode: Mode,
  /** One to three, in the order of the columns. */
  languages: z.array(LanguageTag).min(1).max(3),
  /** By language; a language that is not here takes its script's default. */
  type: z.record(z.string(), TypeSetting),
})
export type View = z.infer<typeof View>

/** Where one was: the segment that stood at the top of the window, and the one that held the caret. */
export const Position = z.object({
  top: SegmentPath.nullable(),
  /** The top segment's first line, in CSS pixels below the upper edge of the reading area. */
  offset: z.number(),
  caret: SegmentPath.nullable(),
  /** The first block of the part that one is in; absent in what has only one. */
  start: BlockKey.optional(),
})
export type Position = z.infer<typeof Position>

/** What the reader remembers of one article. Null where nothing was chosen yet. */
export const Reading = z.object({ view: View.nullable(), position: Position.nullable() })
export type Reading = z.infer<typeof Reading>
