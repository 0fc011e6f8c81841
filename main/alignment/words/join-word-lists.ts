import type { WordList } from './word-list.ts'
import { knownPairs, readRewriting } from './read-word-list.ts'
import { makeStemmer } from './stem-word.ts'

/** At most so many words of one by way of a word between: of the later ones few belong to what is meant. */
const MOST_WORDS = 6
const MOST_OF_EACH = 4

/**
 * A word list of two languages that each have one with the same third: `first` and `second` have its words on the right. A headword
 * of the first has the headwords of the second that its words lead to; what else the first list tells of it stays as it can. Lists have a
 * hundred thousand headwords: only those are joined that may stand in the texts.
 * @param texts in the language of the first list, and in that of the second.
 */
export function joinWordLists(
  first: WordList,
  second: WordList,
  texts: readonly [string, string],
): WordList {
  const [language, hub] = first.languages
  const stemOf = makeStemmer(hub)
  const inFirst = mayStandIn(texts[0], first)
  const kept = first.text.split('\n').filter((line) => {
    const tab = line.indexOf('\t')
    return tab < 0 || /^[#=~]/.test(line) || inFirst(line.slice(line.startsWith('+') ? 1 : 0, tab))
  })
  const wanted = new Set(
    kept.flatMap((line) => wordsIn(line).map((word) => stemOf(word.split(':')[0] ?? ''))),
  )
  const across = headwordsOf(second, stemOf, wanted, mayStandIn(texts[1], second))
  const translate = (words: readonly string[]): string => {
    const found = new Set<string>()
    for (const word of words) for (const head of across.get(stemOf(word)) ?? []) found.add(head)
    return [...found].slice(0, MOST_WORDS).join(' ')
  }
  const lines = kept.map((line) => {
    const tab = line.indexOf('\t')
    if (tab < 0 || /^[#=~]/.test(line)) return line
    // A headword without words is one all the same: the text is cut by it.
    const words = line.startsWith('+')
      ? meanings(line, tab, (word) => across.get(stemOf(word)) ?? [])
      : translate(wordsIn(line))
    return `${line.slice(0, tab)}\t${words}`
  })
  return { languages: [language, second.languages[0]], text: lines.join('\n') }
}

/** The words on the right of a line; none of a line that says something else. */
const wordsIn = (line: string) =>
  /^[#=~]/.test(line) || !line.includes('\t') ? [] : line.slice(line.indexOf('\t') + 1).split(' ')

/** What the headwords with a character mean, by way of the words between: see readHanWordList(). */
function meanings(
  line: string,
  tab: number,
  acrossOf: (word: string) => readonly string[],
): string {
  return line
    .slice(tab + 1)
    .split(' ')
    .flatMap((meaning) => {
      const [word = '', share = ''] = meaning.split(':')
      return acrossOf(word).map((head) => `${head}:${share}`)
    })
    .join(' ')
}

/** The headwords that a list has for each of the wanted words of its right side, by their stems; those first that it leads to first. */
function headwordsOf(
  { text }: WordList,
  stemOf: (word: string) => string,
  wanted: ReadonlySet<string>,
  isKnown: (head: string) => boolean,
): Map<string, string[]> {
  const ranked = new Map<string, { head: string; rank: number }[]>()
  for (const line of text.split('\n')) {
    if (line.startsWith('+')) continue
    const head = line.slice(0, line.indexOf('\t'))
    if (!isKnown(head)) continue
    for (const [rank, word] of wordsIn(line).entries()) {
      const stem = stemOf(word)
      if (!wanted.has(stem)) continue
      const heads = ranked.get(stem) ?? []
      ranked.set(stem, heads)
      heads.push({ head, rank })
    }
  }
  return new Map(
    [...ranked].map(([stem, heads]) => [
      stem,
      heads
        .toSorted((one, two) => one.rank - two.rank || one.head.length - two.head.length)
        .slice(0, MOST_OF_EACH)
        .map(({ head }) => head),
    ]),
  )
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Tells which headwords of a list may stand in a text: by their stems, and where no spaces part words by their first two characters. */
function mayStandIn(text: string, { languages, text: list }: WordList): (head: string) => boolean {
  const stemOf = makeStemmer(languages[0])
  const lower = readRewriting(list)(text).toLowerCase()
  const stems = new Set((lower.match(/[\p{L}\p{M}]+/gu) ?? []).map(stemOf))
  const { has, hasPair } = knownPairs(lower)
  return (head) => {
    if (head === '') return false
    const stem = stemOf(head)
    if (!UNSPACED.test(head)) return stems.has(stem)
    return stem.length < 2
      ? has(stem.charCodeAt(0))
      : hasPair(stem.charCodeAt(0), stem.charCodeAt(1))
  }
}
