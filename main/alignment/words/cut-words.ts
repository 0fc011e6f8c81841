import { stemWord } from './stem-word.ts'
import type { WordCutter } from './split-tokens.ts'

/** The longest headword that is looked for, in UTF-16 units. */
const LONGEST = 7

/**
 * Cuts Chinese by its longest known words, from the left (maximum matching); what is not known stands as single characters.
 */
export function cutByLongestWord(isKnown: (word: string) => boolean): WordCutter {
  return (run) => {
    const words: string[] = []
    for (let at = 0; at < run.length; ) {
      let length = Math.min(LONGEST, run.length - at)
      while (length > 1 && !isKnown(run.slice(at, at + length))) length -= 1
      words.push(run.slice(at, at + length))
      at += length
    }
    return words
  }
}

/** Cuts by the rules of ICU for the language; Japanese words by their stems. */
export function cutBySegmenter(language: string): WordCutter {
  let segmenter: Intl.Segmenter | null = null
  return (run) => {
    segmenter ??= new Intl.Segmenter(language, { granularity: 'word' })
    return Array.from(segmenter.segment(run), ({ segment }) =>
      language === 'ja' ? stemWord(segment, language) : segment,
    )
  }
}
