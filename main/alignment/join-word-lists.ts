import type { WordList } from './alignment.ts'
import { makeStemmer } from './stem-word.ts'

/** At most so many words of one by way of a word between: of the later ones few belong to what is meant. */
const MOST_WORDS = 10
const MOST_OF_EACH = 4

/**
 * A word list of two languages that each have one with the same third: `first` and `second` have its words on the right. A headword
 * of the first has the headwords of the second that its words lead to; what else the first list tells of it stays as it can.
 */
export function joinWordLists(first: WordList, second: WordList): WordList {
  const [language, hub] = first.languages
  const stemOf = makeStemmer(hub)
  const across = headwordsOf(second, stemOf)
  const translate = (words: string): string => {
    const found = new Set<string>()
    for (const word of words.split(' '))
      for (const head of across.get(stemOf(word)) ?? []) found.add(head)
    return [...found].slice(0, MOST_WORDS).join(' ')
  }
  const lines: string[] = []
  for (const line of first.text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0 || /^[#=~]/.test(line)) lines.push(line)
    else if (line.startsWith('+'))
      lines.push(
        `${line.slice(0, tab)}\t${meanings(line, tab, (word) => across.get(stemOf(word)) ?? [])}`,
      )
    else {
      const words = translate(line.slice(tab + 1))
      // A headword without words is one all the same: the text is cut by it.
      lines.push(`${line.slice(0, tab)}\t${words}`)
    }
  }
  return { languages: [language, second.languages[0]], text: lines.join('\n') }
}

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

/** The headwords that a list has for each word of its right side, by its stem; those first that it leads to first. */
function headwordsOf({ text }: WordList, stemOf: (word: string) => string): Map<string, string[]> {
  const ranked = new Map<string, { head: string; rank: number }[]>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab <= 0 || /^[#=~+]/.test(line)) continue
    const head = line.slice(0, tab)
    for (const [rank, word] of line
      .slice(tab + 1)
      .split(' ')
      .entries()) {
      const stem = stemOf(word)
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
