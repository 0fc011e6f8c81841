import { measureGrowth } from './measure-growth.ts'

/** Expressions whose time is known to grow faster than the text. */
const SLOW = {
  'white space at the end': String.raw`\s+$`,
  'white space in brackets, as around JSON-LD': String.raw`^\{\s*"a"\s*\}?\s*\}$|\s*;\s*$`,
  'a class at the end': '[-–—]+$',
  'an element that is not closed': '<[^>]*>',
  'nested repetition': '^(?:a+)+$',
}

/** Expressions whose time is known to be linear. */
const LINEAR = {
  'the same after anything else': String.raw`(?<!\s)\s+$`,
  words: String.raw`\p{L}[\p{L}\p{M}]*`,
  'an element without others in it': '<[^<>]*>',
  alternatives: '^(?:one|two|three)$',
}

/** Other processes can disturb a measurement, but not each of these. */
const ATTEMPTS = 5

/** The expressions about which the measurement itself is wrong on this machine. */
export function misjudged(): string[] {
  return [
    ...Object.entries(SLOW)
      .filter(([, source]) => !isJudged(source, true))
      .map(([name]) => `${name} is reported as linear`),
    ...Object.entries(LINEAR)
      .filter(([, source]) => !isJudged(source, false))
      .map(([name]) => `${name} is reported as too slow`),
  ]
}

function isJudged(source: string, isSlow: boolean): boolean {
  return Array.from({ length: ATTEMPTS }).some(
    () => (measureGrowth(source, 'u') !== null) === isSlow,
  )
}
