import type { WordList } from '../words/word-list.ts'
import type { LinkSet } from './link-set.ts'
import type { WordListPart } from '../words/read-word-list.ts'
import type { Texts } from './token-text.ts'
import { stemWord } from '../words/stem-word.ts'

/** Probability that a word is translated by one of its entries in the list; free translations use others. */
const LISTED_LIKELIHOOD = 0.5

/** Weight of a character's meanings, taken from other headwords that contain it. */
const MEANING_WEIGHT = 0.35

/** Probabilities for names transcribed by sound: a whole name, one character of it, a lone character that may belong to a name. */
const NAME_LIKELIHOODS = { name: 0.8, part: 0.3, character: 0.12 }

export type HanWords = {
  readonly types: readonly string[]
  readonly part: WordListPart
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
  readonly proper: ReadonlySet<string>
  /** Returns the stem of a word of the other side, or null if the text does not contain it. */
  readonly normalise: (word: string) => string | null
  readonly ids: ReadonlyMap<string, number>
}

/** Links Chinese words to words of the other side by the word list, by the meanings of their characters and by sound. */
export function linkHanWords(words: HanWords, add: LinkSet['add']): void {
  const { types, part, names, normalise, ids } = words
  for (const [h, type] of types.entries()) {
    if (/^[#§]/.test(type)) continue
    const listed = new Set<number>()
    for (const word of (part.entries.get(type) ?? '').split(' ')) {
      const id = ids.get(normalise(word) ?? '')
      if (id !== undefined) listed.add(id)
    }
    for (const id of listed) add(h, id, LISTED_LIKELIHOOD / Math.sqrt(listed.size))
    const characters = Array.from(type)
    for (const character of characters) {
      for (const meaning of (part.meanings.get(character) ?? '').split(' ')) {
        const colon = meaning.indexOf(':')
        const id = ids.get(normalise(meaning.slice(0, colon)) ?? '')
        const share = Number(meaning.slice(colon + 1)) / 100
        if (id !== undefined) add(h, id, (MEANING_WEIGHT * share) / characters.length)
      }
      for (const name of names.get(character) ?? []) {
        const id = ids.get(normalise(name) ?? '')
        if (id !== undefined)
          add(h, id, characters.length > 1 ? NAME_LIKELIHOODS.part : NAME_LIKELIHOODS.character)
      }
    }
    if (characters.length > 1)
      for (const name of names.get(type) ?? []) {
        const id = ids.get(normalise(name) ?? '')
        if (id !== undefined) add(h, id, NAME_LIKELIHOODS.name)
      }
  }
}

/** Links words, by stem, through a list of two languages that both write spaces. Lines: `word TAB words`. */
export function linkWords(
  { source, target }: Texts,
  [from, to]: readonly [string, string],
  { languages, text }: WordList,
  links: LinkSet,
): void {
  const isForward = languages[0] === from
  const heads = new Map((isForward ? source : target).types.map((type, id) => [type, id]))
  const others = new Map((isForward ? target : source).types.map((type, id) => [type, id]))
  const [headLanguage, otherLanguage] = isForward ? [from, to] : [to, from]
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab <= 0 || line.startsWith('#')) continue
    const head = heads.get(stemWord(line.slice(0, tab), headLanguage))
    if (head === undefined) continue
    const found = new Set<number>()
    for (const word of line.slice(tab + 1).split(' ')) {
      const id = others.get(stemWord(word, otherLanguage))
      if (id !== undefined) found.add(id)
    }
    for (const id of found) {
      const likelihood = LISTED_LIKELIHOOD / Math.sqrt(found.size)
      if (isForward) links.add(head, id, likelihood)
      else links.add(id, head, likelihood)
    }
  }
}
