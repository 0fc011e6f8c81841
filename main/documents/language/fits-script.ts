import { lettersOf, scriptOf } from './script-of.ts'

/** Characters of a text that are looked at, from its beginning and from its middle. */
const SAMPLE = 4000

/** At least this share of a text's letters is of a script that its language is written in; names and code may be in others. */
const LEAST = 0.3

/**
 * Whether a text may be in a language (BCP 47) by the script that the language is written in (CLDR's likely subtags). True where nothing
 * can be told: no letters, an unknown language. A tenth of a millisecond, where telling a text's language takes a second to load.
 */
export function fitsScript(text: string, language: string): boolean {
  const script = scriptOf(language)
  const own = script === null ? null : lettersOf(script)
  if (own === null) return true
  const middle = Math.max(SAMPLE / 2, Math.floor(text.length / 2))
  const sample = text.slice(0, SAMPLE / 2) + text.slice(middle, middle + SAMPLE / 2)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return true
  return (sample.match(own)?.length ?? 0) / letters >= LEAST
}
