import type { WordList } from './word-list.ts'
import { knownPairs, readRewriting } from './read-word-list.ts'
import { makeStemmer } from './stem-word.ts'

/** Limits for the translations of a headword, and for those reached through one pivot word; later ones are rarely right. */
const MAX_TRANSLATIONS = 6
const MAX_PER_PIVOT = 4

/**
 * Joins two word lists through the pivot language that both have on their right side. A headword of the first list gets the
 * headwords of the second that share its pivot words; readings and rewriting rules of the first are kept. Lists have 100,000
 * headwords, so only those that may occur in the texts are joined.
 * @param texts one in the first list's language, one in the second's.
 */
export function joinWordLists(
  first: WordList,
  second: WordList,
  texts: readonly [string, string],
): WordList {
  const [language, hub] = first.languages
  const stemOf = makeStemmer(hub)
  const inFirst = mayOccurIn(texts[0], first)
  const kept = first.text.split('\n').filter((line) => {
    const tab = line.indexOf('\t')
    return tab < 0 || /^[#=~]/.test(line) || inFirst(line.slice(line.startsWith('+') ? 1 : 0, tab))
  })
  const wanted = new Set(
    kept.flatMap((line) => wordsIn(line).map((word) => stemOf(word.split(':')[0] ?? ''))),
  )
  const across = headwordsOf(second, stemOf, wanted, mayOccurIn(texts[1], second))
  const translate = (words: readonly string[]): string => {
    const found = new Set<string>()
    for (const word of words) for (const head of across.get(stemOf(word)) ?? []) found.add(head)
    return [...found].slice(0, MAX_TRANSLATIONS).join(' ')
  }
  const lines = kept.map((line) => {
    const tab = line.indexOf('\t')
    if (tab < 0 || /^[#=~]/.test(line)) return line
    // Headwords without translations are kept: the text is segmented by them.
    const words = line.startsWith('+')
      ? meanings(line, tab, (word) => across.get(stemOf(word)) ?? [])
      : translate(wordsIn(line))
    return `${line.slice(0, tab)}\t${words}`
  })
  return { languages: [language, second.languages[0]], text: lines.join('\n') }
}

/** Returns the words on the right side of an entry line; none for other lines. */
const wordsIn = (line: string) =>
  /^[#=~]/.test(line) || !line.includes('\t') ? [] : line.slice(line.indexOf('\t') + 1).split(' ')

/** Translates the character meanings of a `+` line (see readHanWordList) through the pivot. */
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

/** Returns, by stem of each wanted pivot word, the headwords that list it, best rank first. */
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
        .slice(0, MAX_PER_PIVOT)
        .map(({ head }) => head),
    ]),
  )
}

const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Returns a test for headwords that may occur in a text: by stem, or by the first two characters in scripts without spaces. */
function mayOccurIn(text: string, { languages, text: list }: WordList): (head: string) => boolean {
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
