/** French and German articles and pronouns in translations. */
const FUNCTION_WORDS = new Set(
  'le la les un une de des du se en der die das sich ein eine'.split(' '),
)

/** Translations with more words are explanations. */
const MAX_WORDS = 2

const HEADWORD_LINE = /^([^/<\t]+?)\s*(?:\/.*\/)?\s*<[^>]+>\s*$/

/**
 * Word list lines `headword TAB words` in lower case, sorted, from two FreeDict dictionaries, one for each direction; the reverse one
 * is inverted.
 */
export function freedictLines(forward: string, backward: string): string[] {
  const entries = new Map<string, Set<string>>()
  const add = (head: string, word: string) =>
    entries.set(head, (entries.get(head) ?? new Set()).add(word))
  for (const [head, translations] of readEntries(forward))
    for (const translation of translations) {
      const words = contentWords(translation)
      if (words.length <= MAX_WORDS) for (const word of words) add(head, word)
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

/** Single-word headwords in lower case, with the comma-separated translations of their first sense from the next line. */
const readEntries = (text: string) =>
  readSenses(text).flatMap(([head, [first = []]]): [string, string[]][] =>
    head.includes(' ') ? [] : [[head, first]],
  )

/**
 * The headwords of a WikDict dictionary in lower case and the translations of all senses, from FreeDict's dictd format: the first sense
 * is on the next line, further ones follow their number.
 * @throws Error if the dictionary is not by WikDict, as FreeDict's dictionaries have different licences.
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
    const head = HEADWORD_LINE.exec(line)?.[1]?.toLowerCase()
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
  return words.filter((word) => word.length > 1 && !FUNCTION_WORDS.has(word))
}
