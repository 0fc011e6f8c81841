import type { WordList } from '../words/word-list.ts'
import { cutByLongestWord, cutBySegmenter } from '../words/cut-words.ts'
import { findHanNames } from '../words/find-han-names.ts'
import { linkCognates } from './link-cognates.ts'
import { type LinkedPairs, type LinkSet, makeLinkSet } from './link-set.ts'
import { linkHanWords, linkWords } from './link-words.ts'
import { properWords } from './proper-words.ts'
import { readHanWordList, readRewriting } from '../words/read-word-list.ts'
import { makeTokenSplitter } from '../words/split-tokens.ts'
import { stemWord } from '../words/stem-word.ts'
import { makeTokenText, type Texts, type TokenText } from './token-text.ts'

/** One side: the sentences of all blocks, and the primary subtag of its language. */
export type Side = {
  readonly language: string
  readonly sentences: readonly string[]
  /** For each sentence, whether a bead may not contain it together with the one before it. */
  readonly breaks: readonly boolean[]
}

/** Minimum likelihood ratio of a link against chance; weaker links only cost memory. */
const MIN_LINK_RATIO = 3

/** Both texts as tokens, and the prior links between their words. */
export type Prepared = Texts & { readonly known: LinkedPairs }

/** Tokenizes both sides and links words by word list, spelling and sound. */
export function prepareTexts(
  source: Side,
  target: Side,
  dictionary: WordList | undefined,
): Prepared {
  const list = dictionary && fits(dictionary, source, target) ? dictionary : undefined
  const han = list?.languages.includes('zh') ? 'zh' : null
  if (list && han !== null) {
    const isSource = source.language === han
    return isSource
      ? prepareHan(source, target, list.text, false)
      : prepareHan(target, source, list.text, true)
  }
  const texts = { source: tokens(source), target: tokens(target) }
  const links = makeLinkSet(texts.source, texts.target)
  linkCognates(texts.source, texts.target, links)
  if (list) linkWords(texts, [source.language, target.language], list, links)
  return { ...texts, known: links.pairs() }
}

function tokens({ language, sentences, breaks }: Side): TokenText {
  return makeTokenText(sentences, breaks, makeTokenSplitter(language, cutBySegmenter(language)))
}

/** Segments Chinese by the list's headwords, so that every word can be looked up, and by the names found on the other side. */
function prepareHan(han: Side, other: Side, list: string, isTargetHan: boolean): Prepared {
  const rewrite = readRewriting(list)
  const sentences = han.sentences.map(rewrite)
  const otherText = tokens(other)
  const ids = new Map(otherText.types.map((type, id) => [type, id]))
  const stems = new Map<string, string | null>()
  const normalise = (word: string) => {
    let stem = stems.get(word)
    if (stem === undefined) {
      const found = stemWord(word, other.language)
      stems.set(word, (stem = ids.has(found) ? found : null))
    }
    return stem
  }
  const part = readHanWordList(list, sentences.join('\n'))
  const proper = properWords(other.sentences)
  const names = findHanNames(sentences, part.readings, proper)
  const cut = cutByLongestWord((word) => part.entries.has(word) || names.has(word))
  const hanText = makeTokenText(sentences, han.breaks, makeTokenSplitter('zh', cut))
  const texts = isTargetHan
    ? { source: otherText, target: hanText }
    : { source: hanText, target: otherText }
  const links = makeLinkSet(texts.source, texts.target)
  linkCognates(texts.source, texts.target, links)
  const add: LinkSet['add'] = (h, o, likelihood) => {
    if (likelihood * otherText.tokens.length < MIN_LINK_RATIO * (otherText.frequencies[o] ?? 0))
      return
    if (isTargetHan) links.add(o, h, likelihood)
    else links.add(h, o, likelihood)
  }
  linkHanWords({ types: hanText.types, part, names, proper, normalise, ids }, add)
  return { ...texts, known: links.pairs() }
}

function fits({ languages }: WordList, source: Side, target: Side): boolean {
  const [a, b] = languages
  return (
    (a === source.language && b === target.language) ||
    (b === source.language && a === target.language)
  )
}
