const ACCENTS: Record<string, string> = {
  a: 'á',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'í',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ó',
  p: 'þ',
  q: 'ǫ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'ú',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
}

/** `Copied` becomes `⟦Çóþíéð~~⟧`: readable, a third longer and recognisable; placeholders are kept. */
function pseudo(text: string): string {
  const accented = text
    .split(/(\{\{.*?\}\})/)
    .map((part) =>
      part.startsWith('{{')
        ? part
        : part.replace(/[a-z]/gi, (letter) => {
            const accent = ACCENTS[letter.toLowerCase()] ?? letter
            return letter === letter.toLowerCase() ? accent : accent.toUpperCase()
          }),
    )
    .join('')
  return `⟦${accented}${'~'.repeat(Math.ceil(text.length / 3))}⟧`
}

export type Strings = { [key: string]: string | Strings }

/** Returns the strings of a locale file pseudo-localized; keys and nesting are kept. */
export function pseudoLocalize(strings: Strings): Strings {
  return Object.fromEntries(
    Object.entries(strings).map(([key, value]) => [
      key,
      typeof value === 'string' ? pseudo(value) : pseudoLocalize(value),
    ]),
  )
}
