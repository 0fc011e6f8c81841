/** A text of any size: a beginning, a part that is repeated, and an end. */
export type Filler = { readonly prefix: string; readonly pump: string; readonly suffix: string }

/** Characters of the kinds that texts have; each class of an expression is represented by those of them that it matches. */
const POOL = Array.from(
  'aAzé0文あا1b \n\t\u00a0\u200b.,;:!?-–—_/\\|()[]{}<>"\'“”«»*#=&@%+~^$`©、。，',
)

/** Limits that keep the time for one expression below a few seconds. */
const MAX_CHARS = 14
const MAX_WORDS = 12
const MAX_PREFIXES = 5

const TOKEN =
  /\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\[^]|\[(?:\\[^]|[^\]\\])*\]|[^]/gu

/** Texts that may make an expression backtrack: repetitions of what its parts match, after what its beginning matches. */
export function fillersOf(source: string, flags: string): Filler[] {
  const samples = tokensOf(source).map((token) => charsOf(token, flags))
  const chars = mostFrequent(samples.flat(), MAX_CHARS)
  const words = [...new Set(source.match(/[\p{L}\p{N}]{2,}/gu) ?? [])].slice(0, MAX_WORDS)
  const whole = samples.map(([first]) => first ?? '').join('')
  const pairs = chars.flatMap((one) => chars.map((other) => (one === other ? one : one + other)))
  const pumps = [...new Set([...pairs, ...words, ...words.map((word) => `${word} `), whole])]
  const starts = [1, 2, 4, 8].map((count) =>
    samples
      .slice(0, count)
      .map(([first]) => first ?? '')
      .join(''),
  )
  const prefixes = [...new Set(['', ...starts, whole])].slice(0, MAX_PREFIXES)
  return pumps
    .filter((pump) => pump !== '')
    .flatMap((pump) =>
      prefixes.flatMap((prefix) => ['', '\u0001'].map((suffix) => ({ prefix, pump, suffix }))),
    )
}

/** A text of about `size` characters. */
export function textOf({ prefix, pump, suffix }: Filler, size: number): string {
  return prefix + pump.repeat(Math.ceil(size / pump.length)) + suffix
}

/** The classes and characters of an expression, without what joins them. */
function tokensOf(source: string): string[] {
  return (source.replace(/\(\?(?:<?[=!]|:|<\w+>|[a-z-]+:)/g, '(').match(TOKEN) ?? []).filter(
    (token) => !/^[()|*+?{}^$]$|^\\[bBk1-9]$/.test(token),
  )
}

/** Up to three characters that a class or character matches. */
function charsOf(token: string, flags: string): string[] {
  try {
    const single = new RegExp(`^${token}$`, flags.replaceAll(/[gy]/g, ''))
    const matched = POOL.filter((character) => single.test(character))
    return matched.length > 0 ? matched.slice(0, 3) : Array.from(token).slice(0, 1)
  } catch {
    return []
  }
}

function mostFrequent(values: readonly string[], limit: number): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, limit)
    .map(([value]) => value)
}
