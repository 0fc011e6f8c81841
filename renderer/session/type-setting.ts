import type { View } from '../../contract/reading.ts'
import { TYPE_LIMITS } from '../../contract/type-limits.ts'
import type { TypeSetting } from '../../contract/typography.ts'

type Script = 'han' | 'hangul' | 'arabic' | 'alphabetic'

function scriptOf(language: string): Script {
  const base = language.toLowerCase().split('-')[0] ?? ''
  if (['zh', 'ja', 'yue', 'wuu'].includes(base)) return 'han'
  if (base === 'ko') return 'hangul'
  if (['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'].includes(base)) return 'arabic'
  return 'alphabetic'
}

const COMMON = {
  family: 'serif',
  face: null,
  spacing: 1,
  indent: 0,
  isJustified: false,
} as const satisfies Partial<TypeSetting>

/**
 * Defaults by script. Measures: 45 to 75 characters for alphabets (Bringhurst, 2.1.2); at most about 40 em for Han
 * text, with larger line spacing (W3C, Requirements for Chinese Text Layout, 2.3; for Japanese JLREQ 2.4). Naskh
 * looks small at its font size and needs more of both.
 */
const DEFAULTS: Readonly<Record<Script, TypeSetting>> = {
  alphabetic: { ...COMMON, size: 1.1875, lineHeight: 1.6, measure: 68 },
  han: { ...COMMON, size: 1.125, lineHeight: 1.85, measure: 38 },
  hangul: { ...COMMON, size: 1.125, lineHeight: 1.8, measure: 40 },
  arabic: { ...COMMON, size: 1.375, lineHeight: 1.8, measure: 72 },
}

export function defaultType(language: string): TypeSetting {
  return DEFAULTS[scriptOf(language)]
}

export const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(max, Math.max(min, value))

/** Returns the type of a language in a view: its own settings, else those of all languages, else its script's. */
export function typeOf(view: Pick<View, 'type' | 'allType'>, language: string): TypeSetting {
  const { allType = {} } = view
  const standard = defaultType(language)
  const { size = 1, lineHeight = 1, measure = 1 } = allType
  return {
    ...standard,
    ...definedIn(allType),
    size: clamp(standard.size * size, TYPE_LIMITS.size),
    lineHeight: clamp(standard.lineHeight * lineHeight, TYPE_LIMITS.lineHeight),
    measure: Math.round(clamp(standard.measure * measure, TYPE_LIMITS.measure)),
    ...definedIn(view.type[language] ?? {}),
  }
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> }

/** Returns the properties that have a value. */
export function definedIn<T extends object>(settings: T): Defined<T> {
  const defined: Defined<T> = {}
  for (const key in settings) {
    const value = settings[key]
    if (value !== undefined) Object.assign(defined, { [key]: value })
  }
  return defined
}

/**
 * Returns a column's maximum line length as a CSS length. An alphabetic character is about half an em wide, a Han or
 * Hangul one an em. In rem, so that titles and text of a column have the same width.
 */
export function measureLength(
  language: string,
  type: Pick<TypeSetting, 'measure' | 'size'>,
): string {
  const script = scriptOf(language)
  const em = script === 'han' || script === 'hangul' ? 1 : 0.47
  return `${Math.round(type.measure * em * type.size * 100) / 100}rem`
}
