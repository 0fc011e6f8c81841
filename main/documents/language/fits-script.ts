import { scriptLetters, scriptOf } from './script-of.ts'

/** Length of the sample in characters, half from the start and half from the middle. */
const SAMPLE_CHARS = 4000

/** Minimum share of letters in the language's script; names and code may be in others. */
const MIN_SHARE = 0.3

/**
 * Whether a text may be in a language (BCP 47) by the language's script (CLDR likely subtags). True where that is
 * unknown: no letters, an unknown language. Takes 0.1 ms, while detecting a language takes a second to load.
 */
export function fitsScript(text: string, language: string): boolean {
  const script = scriptOf(language)
  const own = script === null ? null : scriptLetters(script)
  if (own === null) return true
  const middle = Math.max(SAMPLE_CHARS / 2, Math.floor(text.length / 2))
  const sample = text.slice(0, SAMPLE_CHARS / 2) + text.slice(middle, middle + SAMPLE_CHARS / 2)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return true
  return (sample.match(own)?.length ?? 0) / letters >= MIN_SHARE
}
