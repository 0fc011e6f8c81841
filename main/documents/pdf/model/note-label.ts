/** Symbols that mark notes. */
const SYMBOLS = '[*†‡§¶]{1,3}'
/** Superscript digits as Unicode characters; a font may map only some digits to them. */
const SUPERSCRIPT = '[⁰¹²³⁴-⁹]'
/** First character of a note's text after its label. */
const TEXT_START = '[\\p{L}“"„‚‘«‹(¿¡「『]'
const LABEL = new RegExp(
  `^(?:(\\d{0,3}${SUPERSCRIPT}{1,3}|\\d{1,3})|(${SYMBOLS}))[.)\\]]?\\s*(?=${TEXT_START})`,
  'u',
)
const MARKER = new RegExp(`^(?:\\d{0,3}${SUPERSCRIPT}{0,3}|${SYMBOLS}|[a-z])$`, 'u')

/** A label in comparable form: `¹⁴`, `1⁴` and `14` are the same. */
export const normalizeLabel = (label: string) => label.normalize('NFKC')

/** The label at the start of a note's text, as written; null if there is none. */
export function leadingNoteLabel(text: string): string | null {
  const found = LABEL.exec(text.slice(0, 40))
  return found?.[1] ?? found?.[2] ?? null
}

/** Whether all of a superscript's or link's text is a note marker. */
export const isNoteMarker = (text: string) => text !== '' && MARKER.test(text)

/** The note marker at the end of a word, or the whole word if it is one; empty if there is none. */
export const trailingNoteMarker = (word: string) =>
  isNoteMarker(word) ? word : (TRAILING_MARKER.exec(word.slice(-8))?.[1] ?? '')

const TRAILING_MARKER = new RegExp(
  `[^\\d⁰¹²³⁴-⁹\\s](\\d{1,3}${SUPERSCRIPT}{0,3}|${SUPERSCRIPT}{1,3}|${SYMBOLS})$`,
  'u',
)

/** The ranges of a text in which superscript digits after a word or punctuation mark a note. */
export function superscriptMarkers(text: string): { start: number; end: number }[] {
  return [...text.matchAll(SUPERSCRIPT_MARKERS)].map(({ 0: label, index }) => ({
    start: index,
    end: index + label.length,
  }))
}

const SUPERSCRIPT_MARKERS = new RegExp(
  `(?<=[\\p{L}\\p{P}])\\d{0,2}${SUPERSCRIPT}{1,3}(?![\\d⁰¹²³⁴-⁹])`,
  'gu',
)

/**
 * The ranges in which a label in plain digits may mark a note: directly after a lower-case word or punctuation. Text extraction
 * loses the raise where a font draws superscript digits at the baseline's size and position.
 */
export function unraisedMarkers(text: string, label: string): { start: number; end: number }[] {
  const markers: { start: number; end: number }[] = []
  for (let start = text.indexOf(label, 1); start > 0; start = text.indexOf(label, start + 1)) {
    const end = start + label.length
    if (/^[\p{N}\p{L}%]|^[.,:]\d/u.test(text.slice(end, end + 2))) continue
    if (/(?:\p{Ll}{4}|\p{Lo}|\p{L}[.,;:!?)”’"»])$/u.test(text.slice(Math.max(0, start - 4), start)))
      markers.push({ start, end })
  }
  return markers
}
