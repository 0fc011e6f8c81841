/** What a word list says of the words of one text. */
export type WordListPart = {
  /** Headwords that may stand in the text, and their translations' words as the list has them, divided by spaces. */
  readonly entries: ReadonlyMap<string, string>
  /** Readings of single characters, for languages that have them. */
  readonly readings: ReadonlyMap<string, readonly string[]>
  /** What the headwords with a character mean, as `word:hundredths` of them, divided by spaces. */
  readonly meanings: ReadonlyMap<string, string>
}

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

/** Which characters, and which pairs of neighbours, stand in a text. */
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
