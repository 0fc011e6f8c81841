/** Articles and pronouns that a translation is given with, in French and German. */
const WITHOUT = new Set('le la les un une de des du se en der die das sich ein eine'.split(' '))

/** Translations of more words are explanations. */
const MOST_WORDS = 2

const HEAD = /^([^/<\t]+?)\s*(?:\/.*\/)?\s*<[^>]+>\s*$/

/**
 * A word list's lines `headword TAB words` from the text of two FreeDict dictionaries, one for each direction; a headword of one is
 * a translation in the other. Lower case, sorted.
 */
export function freedictLines(forward: string, backward: string): string[] {
  const entries = new Map<string, Set<string>>()
  const add = (head: string, word: string) =>
    entries.set(head, (entries.get(head) ?? new Set()).add(word))
  for (const [head, translations] of readEntries(forward))
    for (const translation of translations) {
      const words = contentWords(translation)
      if (words.length <= MOST_WORDS) for (const word of words) add(head, word)
    }
  for (const [head, translations] of readEntries(backward))
    for (const translation of translations) {
      const [word, ...more] = contentWords(translation)
      if (word !== undefined && more.length === 0) add(word, head)
    }
  return [...entries]
    .filter(([head]) => /^\p{L}+$/u.test(head))
    .map(([head, words]) => `${head}\t${[...words].join(' ')}`)
    .toSorted()
}

/** Headwords of one word, in lower case, and the translations of their first sense: the line after, divided by commas. */
const readEntries = (text: string) =>
  readSenses(text).flatMap(([head, [first = []]]): [string, string[]][] =>
    head.includes(' ') ? [] : [[head, first]],
  )

/**
 * The headwords of a dictionary that WikDict made, in lower case, and the translations of each sense, as FreeDict prints them for
 * dictd: those of the first sense on the line below, of further ones behind their number.
 * @throws Error where another made it: FreeDict's are under many licences.
 */
export function readWikdict(text: string): [string, string[]][] {
  if (!/WikDict[^]*Creative Commons|Creative Commons[^]*WikDict/.test(text.slice(0, 4000)))
    throw new Error('not made by WikDict')
  return readSenses(text).map(([head, senses]) => [head, senses.flat()])
}

function readSenses(text: string): [string, string[][]][] {
  const entries: [string, string[][]][] = []
  let isFirst = false
  for (const line of text.split('\n')) {
    const head = HEAD.exec(line)?.[1]?.toLowerCase()
    const senses = entries.at(-1)?.[1]
    const further = /^\d+\.\s+(.*)$/.exec(line)?.[1]
    if (head !== undefined) entries.push([head, []])
    else if (isFirst || further !== undefined)
      senses?.push((further ?? line).replace(/\s\d+\.$/, '').split(','))
    isFirst = head !== undefined
  }
  return entries
}

function contentWords(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  return words.filter((word) => word.length > 1 && !WITHOUT.has(word))
}
