import type { ReadingSpeed } from '../../../contract/settings.ts'

/**
 * Usual characters per minute by script, about those of Trauzettel-Klosinski and Dietz, "Standardized assessment of
 * reading performance" (2012); Korean and scripts that are not listed are estimates.
 */
const USUAL: Readonly<Record<string, number>> = {
  Hans: 255,
  Hant: 255,
  Jpan: 355,
  Kore: 480,
  Arab: 610,
  Hebr: 830,
  Cyrl: 985,
}
const USUAL_LATIN = 950

/** Nobody reads four times as fast or as slowly as usual: such a stretch was skimmed, or spent on something else. */
const MAX_FACTOR = 4

/** In seconds: the weight of the usual speed beside the measured one. */
const USUAL_SECONDS = 180
/** In seconds: before so much was measured, a time would be a guess. */
const MIN_KNOWN_SECONDS = 300
/** In seconds: of a longer record the older half counts less and less, since speed changes with the text. */
const MAX_SECONDS = 7200

/** Returns the script in which a language is written by default. */
export function scriptOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn'
  } catch {
    return 'Latn'
  }
}

/**
 * The name under which a speed is kept: the script of the text, and of the translation where that is read in its
 * place, because characters are always those of the source.
 */
export function speedKey(source: string, shown: string): string {
  const [own, other] = [scriptOf(source), scriptOf(shown)]
  return source === shown ? own : `${own}>${other}`
}

const usualOf = (key: string): number => USUAL[key.split('>')[0] ?? ''] ?? USUAL_LATIN

/** Whether a stretch was read, and neither skimmed nor left lying. */
export function isReading(key: string, characters: number, seconds: number): boolean {
  const factor = (characters / seconds) * (60 / usualOf(key))
  return factor <= MAX_FACTOR && factor >= 1 / MAX_FACTOR
}

/** Returns the record with a stretch that was read. */
export function withStretch(
  record: ReadingSpeed | undefined,
  characters: number,
  seconds: number,
): ReadingSpeed {
  const sum = {
    characters: (record?.characters ?? 0) + characters,
    seconds: (record?.seconds ?? 0) + seconds,
  }
  const share = Math.min(1, MAX_SECONDS / sum.seconds)
  return {
    characters: Math.round(sum.characters * share),
    seconds: Math.round(sum.seconds * share),
  }
}

/**
 * Returns how many minutes a person needs for so many characters; null until enough was measured. The less was
 * measured, the more the usual speed counts.
 */
export function minutesFor(
  key: string,
  record: ReadingSpeed | undefined,
  characters: number,
): number | null {
  if (!record || record.seconds < MIN_KNOWN_SECONDS) return null
  const usual = (usualOf(key) / 60) * USUAL_SECONDS
  const perSecond = (record.characters + usual) / (record.seconds + USUAL_SECONDS)
  return characters / perSecond / 60
}
