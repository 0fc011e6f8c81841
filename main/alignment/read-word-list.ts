/** What a word list says of the words of one text. */
export type WordListPart = {
  /** Headwords that may stand in the text, and their translations' words as the list has them, divided by spaces. */
  readonly entries: ReadonlyMap<string, string>
  /** Readings of single characters, for languages that have them. */
  readonly readings: ReadonlyMap<string, readonly string[]>
  /** How likely a character's headwords mean a word: `meanings.get(character)?.get(word)`, 0 to 1. */
  readonly meanings: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/** A character's meanings less likely than this are chance. */
const LEAST_MEANING = 0.03

/** A word that translates fewer headwords of a character than this says nothing of the character. */
const LEAST_HEADWORDS = 2

/**
 * The characters of a word list's first line, `=traditional TAB simplified` in pairs: rewrites a text into the characters
 * of its headwords. A list without that line rewrites nothing.
 */
export function readRewriting(list: string): (text: string) => string {
  const line = /^=(.*)\t(.*)$/m.exec(list.slice(0, 100_000))
  if (!line) return (text) => text
  const to = Array.from(line[2] ?? '')
  const pairs = new Map(Array.from(line[1] ?? '', (from, at) => [from, to[at] ?? from]))
  return (text) => {
    let rewritten = ''
    for (const character of text) rewritten += pairs.get(character) ?? character
    return rewritten
  }
}

/**
 * Reads of a word list in Chinese what concerns a text: a list has a hundred thousand entries, a text needs a few thousand.
 * Lines: `# comment`, `~reading TAB characters`, `headword TAB words`. `wanted` tells words worth keeping.
 */
export function readHanWordList(
  list: string,
  text: string,
  normalise: (word: string) => string | null,
): WordListPart {
  const { has, hasPair } = knownPairs(text)
  const entries = new Map<string, string>()
  const readings = new Map<string, string[]>()
  const counts = new Map<string, Map<string, number>>()
  const totals = new Map<string, number>()
  for (let start = 0; start < list.length; ) {
    const newline = list.indexOf('\n', start)
    const end = newline < 0 ? list.length : newline
    const first = list.charCodeAt(start)
    const tab = list.indexOf('\t', start)
    if (first === 0x7e) {
      for (const character of list.slice(tab + 1, end))
        if (has(character.charCodeAt(0)))
          readings.set(character, [...(readings.get(character) ?? []), list.slice(start + 1, tab)])
    } else if (first > 0x7f) {
      const isShort = tab - start === 1
      if (isShort ? has(first) : hasPair(first, list.charCodeAt(start + 1)))
        entries.set(list.slice(start, tab), list.slice(tab + 1, end))
      for (let at = start; at < tab; at += 1)
        if (has(list.charCodeAt(at))) {
          countMeanings(list[at] ?? '', list.slice(tab + 1, end), normalise, counts, totals)
        }
    }
    start = end + 1
  }
  return { entries, readings, meanings: likelyMeanings(counts, totals) }
}

function countMeanings(
  character: string,
  words: string,
  normalise: (word: string) => string | null,
  counts: Map<string, Map<string, number>>,
  totals: Map<string, number>,
): void {
  totals.set(character, (totals.get(character) ?? 0) + 1)
  let own = counts.get(character)
  if (!own) counts.set(character, (own = new Map()))
  for (const word of words.split(' ')) {
    const known = normalise(word)
    if (known !== null) own.set(known, (own.get(known) ?? 0) + 1)
  }
}

function likelyMeanings(
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
  totals: ReadonlyMap<string, number>,
): Map<string, Map<string, number>> {
  const meanings = new Map<string, Map<string, number>>()
  for (const [character, own] of counts) {
    const total = totals.get(character) ?? 1
    const likely = new Map<string, number>()
    for (const [word, count] of own) {
      const share = (count - 1) / (total + 2)
      if (count >= LEAST_HEADWORDS && share >= LEAST_MEANING) likely.set(word, share)
    }
    meanings.set(character, likely)
  }
  return meanings
}

/** Which characters, and which pairs of neighbours, stand in a text. */
function knownPairs(text: string): {
  has: (code: number) => boolean
  hasPair: (first: number, second: number) => boolean
} {
  const codes = new Uint8Array(65_536)
  const pairs = new Set<number>()
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    codes[code] = 1
    pairs.add(code * 65_536 + text.charCodeAt(at + 1))
  }
  return {
    has: (code) => codes[code] === 1,
    hasPair: (first, second) => pairs.has(first * 65_536 + second),
  }
}
