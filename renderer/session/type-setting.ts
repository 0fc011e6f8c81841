import type { TypeSetting } from '../../contract/reading.ts'

type Script = 'han' | 'hangul' | 'arabic' | 'alphabetic'

function scriptOf(language: string): Script {
  const base = language.toLowerCase().split('-')[0] ?? ''
  if (['zh', 'ja', 'yue', 'wuu'].includes(base)) return 'han'
  if (base === 'ko') return 'hangul'
  if (['ar', 'fa', 'ur', 'ps', 'ckb', 'ug', 'sd'].includes(base)) return 'arabic'
  return 'alphabetic'
}

/**
 * What a language starts with. Line lengths: 45 to 75 characters for alphabets (Bringhurst, 2.1.2); about 40 em at most
 * for Han text, whose lines also stand further apart (W3C, Requirements for Chinese Text Layout, 2.3; for Japanese JLREQ 2.4).
 * Naskh is small on its body and needs more of both.
 */
const DEFAULTS: Readonly<Record<Script, TypeSetting>> = {
  alphabetic: { family: 'serif', size: 1.1875, lineHeight: 1.6, measure: 68 },
  han: { family: 'serif', size: 1.125, lineHeight: 1.85, measure: 38 },
  hangul: { family: 'serif', size: 1.125, lineHeight: 1.8, measure: 40 },
  arabic: { family: 'serif', size: 1.375, lineHeight: 1.8, measure: 72 },
}

export function defaultType(language: string): TypeSetting {
  return DEFAULTS[scriptOf(language)]
}

/**
 * A column's longest line as a CSS length: an alphabetic character takes about half an em, a Han or Hangul one a whole em.
 * In rem, so that titles and text of one column have one edge.
 */
export function measureLength(
  language: string,
  type: Pick<TypeSetting, 'measure' | 'size'>,
): string {
  const script = scriptOf(language)
  const em = script === 'han' || script === 'hangul' ? 1 : 0.47
  return `${Math.round(type.measure * em * type.size * 100) / 100}rem`
}

const STEP = 0.0625
const [SMALLEST, LARGEST] = [0.7, 3]

/** One step larger (1) or smaller (-1), within the bounds of TypeSetting. */
export function resized(setting: TypeSetting, by: 1 | -1): TypeSetting {
  const size = Math.min(LARGEST, Math.max(SMALLEST, setting.size + by * STEP))
  return { ...setting, size }
}
