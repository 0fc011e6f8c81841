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
 * Defaults by script. Measures: 45 to 75 characters for alphabets (Bringhurst, 2.1.2); at most about 40 em for Han
 * text, with larger line spacing (W3C, Requirements for Chinese Text Layout, 2.3; for Japanese JLREQ 2.4). Naskh
 * looks small at its font size and needs more of both.
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

const SIZE_STEP_REM = 0.0625
const [MIN_SIZE_REM, MAX_SIZE_REM] = [0.7, 3]

/** Returns the setting one step larger (1) or smaller (-1), within the limits of TypeSetting. */
export function stepSize(setting: TypeSetting, by: 1 | -1): TypeSetting {
  const size = Math.min(MAX_SIZE_REM, Math.max(MIN_SIZE_REM, setting.size + by * SIZE_STEP_REM))
  return { ...setting, size }
}
