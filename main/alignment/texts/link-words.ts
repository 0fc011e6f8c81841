import type { WordList } from '../words/word-list.ts'
import type { LinkSet } from './link-set.ts'
import type { WordListPart } from '../words/read-word-list.ts'
import type { Texts } from './token-text.ts'
import { stemWord } from '../words/stem-word.ts'

/** How likely a word becomes one of those that a word list has for it; a free translation finds others. */
const LISTED = 0.5

/** What a character's other headwords mean, its word may mean too: how far that is believed. */
const MEANT = 0.35

/** A name of several characters spelled by its sound, one character of it, and a character that may be of a name. */
const SPELLED = { name: 0.8, part: 0.3, character: 0.12 }

export type HanWords = {
  readonly types: readonly string[]
  readonly part: WordListPart
  readonly names: ReadonlyMap<string, ReadonlySet<string>>
  readonly proper: ReadonlySet<string>
  /** The stem that a word of the other side is counted under; null where the text has none. */
  readonly normalise: (word: string) => string | null
  readonly ids: ReadonlyMap<string, number>
}

/** Links Chinese words to those of the other side: by the word list, by what their characters mean, by their sound. */
export function linkHanWords(words: HanWords, add: LinkSet['add']): void {
  const { types, part, names, normalise, ids } = words
  for (const [h, type] of types.entries()) {
    if (/^[#§]/.test(type)) continue
    const listed = new Set<number>()
    for (const word of (part.entries.get(type) ?? '').split(' ')) {
      const id = ids.get(normalise(word) ?? '')
      if (id !== undefined) listed.add(id)
    }
    for (const id of listed) add(h, id, LISTED / Math.sqrt(listed.size))
    const characters = Array.from(type)
    for (const character of characters) {
      for (const meaning of (part.meanings.get(character) ?? '').split(' ')) {
        const colon = meaning.indexOf(':')
        const id = ids.get(normalise(meaning.slice(0, colon)) ?? '')
        const share = Number(meaning.slice(colon + 1)) / 100
        if (id !== undefined) add(h, id, (MEANT * share) / characters.length)
      }
      for (const name of names.get(character) ?? []) {
        const id = ids.get(normalise(name) ?? '')
        if (id !== undefined) add(h, id, characters.length > 1 ? SPELLED.part : SPELLED.character)
      }
    }
    if (characters.length > 1)
      for (const name of names.get(type) ?? []) {
        const id = ids.get(normalise(name) ?? '')
        if (id !== undefined) add(h, id, SPELLED.name)
      }
  }
}

/** Links words by a list of two languages that both set spaces: `word TAB words`, either side by its stem. */
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
      const likelihood = LISTED / Math.sqrt(found.size)
      if (isForward) links.add(head, id, likelihood)
      else links.add(id, head, likelihood)
    }
  }
}
