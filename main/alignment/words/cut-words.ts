import { stemWord } from './stem-word.ts'
import type { WordCutter } from './split-tokens.ts'

/** Limit for headwords, in UTF-16 units. */
const MAX_HEADWORD_UNITS = 7

/** Returns a segmenter for Chinese by forward maximum matching; unknown characters become single words. */
export function cutByLongestWord(isKnown: (word: string) => boolean): WordCutter {
  return (run) => {
    const words: string[] = []
    for (let at = 0; at < run.length; ) {
      let length = Math.min(MAX_HEADWORD_UNITS, run.length - at)
      while (length > 1 && !isKnown(run.slice(at, at + length))) length -= 1
      words.push(run.slice(at, at + length))
      at += length
    }
    return words
  }
}

/** Returns a segmenter based on ICU's rules for a language; Japanese words are stemmed. */
export function cutBySegmenter(language: string): WordCutter {
  let segmenter: Intl.Segmenter | null = null
  return (run) => {
    segmenter ??= new Intl.Segmenter(language, { granularity: 'word' })
    return Array.from(segmenter.segment(run), ({ segment }) =>
      language === 'ja' ? stemWord(segment, language) : segment,
    )
  }
}
