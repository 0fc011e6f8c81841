import * as z from 'zod'
import { BlockKey, SegmentPath } from './article.ts'
import { LanguageTag } from './language-tag.ts'
import { OwnType, PageSetting, SharedType } from './typography.ts'

export const Mode = z.enum(['side-by-side', 'interleaved', 'on-demand', 'translation-only'])
export type Mode = z.infer<typeof Mode>

export const Theme = z.enum(['system', 'light', 'sepia', 'dark', 'contrast'])
export type Theme = z.infer<typeof Theme>

/** The display of an article: languages, arrangement and typography. */
export const View = z.object({
  mode: Mode,
  /** One to three, in column order. */
  languages: z.array(LanguageTag).min(1).max(3),
  /** By language: what differs from `allType`. */
  type: z.record(z.string(), OwnType),
  /** Typography of all languages; what is absent is each script's default. */
  allType: SharedType.optional(),
  page: PageSetting.optional(),
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

/** The side panel beside an article. */
export const Side = z.object({
  /** Id of the tab that is open, or was last; perhaps one of a later release. */
  tab: z.string(),
  isOpen: z.boolean(),
})
export type Side = z.infer<typeof Side>

/** Saved view and position of an article, null until set, and its side panel, absent until first opened. */
export const Reading = z.object({
  view: View.nullable(),
  position: Position.nullable(),
  side: Side.optional(),
})
export type Reading = z.infer<typeof Reading>
