/** The part of a word list that concerns one text. */
export type WordListPart = {
  /** Headwords that may occur in the text, with their translations separated by spaces. */
  readonly entries: ReadonlyMap<string, string>
  /** Readings of single characters, where the list has them. */
  readonly readings: ReadonlyMap<string, readonly string[]>
  /** By character, the meanings of headwords that contain it, as `word:percent` separated by spaces. */
  readonly meanings: ReadonlyMap<string, string>
}

/**
 * Returns a function that converts a text to the character forms of a list's headwords, by its line
 * `=traditional TAB simplified` (paired characters). Without that line texts stay unchanged.
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
 * Reads the part of a Chinese word list that concerns a text: of 100,000 entries a text needs a few thousand.
 * Lines: `# comment`, `~reading TAB characters`, `+character TAB word:hundredths …`, `headword TAB words`.
 */
export function readHanWordList(list: string, text: string): WordListPart {
  const { has, hasPair } = knownPairs(text)
  const entries = new Map<string, string>()
  const readings = new Map<string, string[]>()
  const meanings = new Map<string, string>()
  for (let start = 0; start < list.length; ) {
    const newline = list.indexOf('\n', start)
    const end = newline < 0 ? list.length : newline
    const first = list.charCodeAt(start)
    const second = list.charCodeAt(start + 1)
    if (first === READING) {
      const tab = list.indexOf('\t', start)
      for (const character of list.slice(tab + 1, end))
        if (has(character.charCodeAt(0)))
          readings.set(character, [...(readings.get(character) ?? []), list.slice(start + 1, tab)])
    } else if (first === MEANING) {
      if (has(second)) meanings.set(list[start + 1] ?? '', list.slice(start + 3, end))
    } else if (first > 0x7f && (second === TAB ? has(first) : hasPair(first, second))) {
      const tab = list.indexOf('\t', start)
      entries.set(list.slice(start, tab), list.slice(tab + 1, end))
    }
    start = end + 1
  }
  return { entries, readings, meanings }
}

const READING = 0x7e
const MEANING = 0x2b
const TAB = 0x09

/** Indexes the characters and adjacent pairs of a text, as UTF-16 units. */
export function knownPairs(text: string): {
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
