import * as z from 'zod'
import { PAGE_LIMITS, SHARED_LIMITS, TYPE_LIMITS } from './type-limits.ts'

type Limits = { readonly min: number; readonly max: number }

const within = ({ min, max }: Limits) => z.number().min(min).max(max)

/** The name of a typeface as a style sheet quotes it: no quotation marks or backslashes. */
const FaceName = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._+-]{0,59}$/u)

/** Settings that mean the same in every script. */
const common = {
  family: z.enum(['serif', 'sans']),
  /** A typeface before those of the family; the family's where it is not there. Null for none. */
  face: FaceName.nullable(),
  /** Space between paragraphs, in em. */
  spacing: within(TYPE_LIMITS.spacing),
  /** Indent of a paragraph's first line, in em. */
  indent: within(TYPE_LIMITS.indent),
  isJustified: z.boolean(),
}

/** Typography of one language. */
export const TypeSetting = z.object({
  ...common,
  /** Multiple of the base size, 1 rem. */
  size: within(TYPE_LIMITS.size),
  /** Multiple of the font size. */
  lineHeight: within(TYPE_LIMITS.lineHeight),
  /** Maximum line length in characters of the language's usual width (Latin about half an em, Han 1 em). */
  measure: z.int().min(TYPE_LIMITS.measure.min).max(TYPE_LIMITS.measure.max),
})
export type TypeSetting = z.infer<typeof TypeSetting>

/** What one language has instead of the typography of all languages. */
export const OwnType = TypeSetting.partial()
export type OwnType = z.infer<typeof OwnType>

/** Typography of all languages. Sizes and lengths multiply the defaults of each language's script. */
export const SharedType = z
  .object({
    ...common,
    size: within(SHARED_LIMITS.size),
    lineHeight: within(SHARED_LIMITS.lineHeight),
    measure: within(SHARED_LIMITS.measure),
  })
  .partial()
export type SharedType = z.infer<typeof SharedType>

/** Space around and between the columns, as multiples of what the window's width gives. */
export const PageSetting = z
  .object({ gap: within(PAGE_LIMITS.gap), margin: within(PAGE_LIMITS.margin) })
  .partial()
export type PageSetting = z.infer<typeof PageSetting>
