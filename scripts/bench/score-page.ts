/** An article as text: its title, and its body with one block a line. */
export type PageText = { readonly title: string; readonly body: string }

export type PageScore = {
  readonly isTitleRight: boolean
  readonly precision: number
  readonly recall: number
  /** Harmonic mean of the two, 0 to 1. */
  readonly f1: number
  /** Lines of the expected body that are not in the found one, and the other way round. */
  readonly lost: readonly string[]
  readonly added: readonly string[]
}

/** Tokens of a shingle, as in Scrapinghub's article-extraction-benchmark. */
const SHINGLE = 4

/** Separators of blocks, table cells and lines of code. */
const BREAKS = /[\n\t]+/

/** A Chinese character or kana, a word of any other script, or the end of a block, table cell or line of code. */
const TOKENS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}_])+|[\n\t]+/gu

/**
 * Compares a page's article with the expected one: F1 of shingles of four tokens. The end of a block is a token of its
 * own, so that blocks which are joined or cut cost something too. Punctuation and spaces do not count.
 */
export function scorePage(expected: PageText, found: PageText): PageScore {
  const wanted = shinglesOf(expected.body)
  const given = shinglesOf(found.body)
  let shared = 0
  for (const [shingle, count] of wanted) shared += Math.min(count, given.get(shingle) ?? 0)
  const precision = share(shared, sum(given))
  const recall = share(shared, sum(wanted))
  return {
    isTitleRight: normalize(expected.title) === normalize(found.title),
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    lost: linesOnlyIn(expected.body, found.body),
    added: linesOnlyIn(found.body, expected.body),
  }
}

/** The differences as lines for a person: `-` before what is lost, `+` before what is added. */
export function pageDifferences({ f1, lost, added }: PageScore): string[] {
  if (f1 < 1 && lost.length + added.length === 0)
    return ['the same lines, in other blocks, in another order or another number of times']
  return [...lost.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)]
}

function shinglesOf(text: string): Map<string, number> {
  const tokens = text.match(TOKENS)?.map((token) => (/[\n\t]/.test(token) ? '¶' : token)) ?? []
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, tokens.length - SHINGLE + 1); at += 1) {
    const shingle = tokens.slice(at, at + SHINGLE).join(' ')
    if (shingle !== '') counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** A shorter line must match a whole line of the other side: as a substring, "4" is found in any text. */
const MIN_PART = 12

function linesOnlyIn(text: string, other: string): string[] {
  const linesThere = new Set(other.split(BREAKS).map(squash))
  const textThere = squash(other)
  return text.split(BREAKS).filter((line) => {
    const part = squash(line)
    return !linesThere.has(part) && (part.length < MIN_PART || !textThere.includes(part))
  })
}

function normalize(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function squash(text: string): string {
  return text.replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
}
