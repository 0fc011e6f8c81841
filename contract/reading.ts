import * as z from 'zod'
import { BlockKey, SegmentPath } from './article.ts'
import { LanguageTag } from './language-tag.ts'

export const Mode = z.enum(['side-by-side', 'interleaved', 'on-demand', 'translation-only'])
export type Mode = z.infer<typeof Mode>

export const Theme = z.enum(['system', 'light', 'sepia', 'dark', 'contrast'])
export type Theme = z.infer<typeof Theme>

/** Typography of one language. */
export const TypeSetting = z.object({
  family: z.enum(['serif', 'sans']),
  /** Multiple of the base size, 1 rem. */
  size: z.number().min(0.7).max(3),
  /** Multiple of the font size. */
  lineHeight: z.number().min(1.1).max(2.6),
  /** Maximum line length in characters of the language's usual width (Latin about half an em, Han 1 em). */
  measure: z.int().min(16).max(120),
})
export type TypeSetting = z.infer<typeof TypeSetting>

/** The display of an article: languages, arrangement and typography. */
export const View = z.object({
  mode: Mode,
  /** One to three, in column order. */
  languages: z.array(LanguageTag).min(1).max(3),
  /** By language; absent languages use their script's default. */
  type: z.record(z.string(), TypeSetting),
})
export type View = z.infer<typeof View>

/** A reading position: the segment at the top of the window, and the one with the caret. */
export const Position = z.object({
  top: SegmentPath.nullable(),
  /** Distance in CSS pixels of the top segment's first line from the upper edge of the reading area. */
  offset: z.number(),
  caret: SegmentPath.nullable(),
  /** The first block of the current part; absent if there is only one part. */
  start: BlockKey.optional(),
})
export type Position = z.infer<typeof Position>

/** Saved view and position of an article; null until set. */
export const Reading = z.object({ view: View.nullable(), position: Position.nullable() })
export type Reading = z.infer<typeof Reading>
