const SIGNS = '[*†‡§¶]{1,3}'
/** Raised figures that are characters of their own; a font may have them for some figures only. */
const RAISED = '[⁰¹²³⁴-⁹]'
/** Opens the text of a note, behind its label. */
const TEXT = '[\\p{L}“"„‚‘«‹(¿¡「『]'
const LABEL = new RegExp(
  `^(?:(\\d{0,3}${RAISED}{1,3}|\\d{1,3})|(${SIGNS}))[.)\\]]?\\s*(?=${TEXT})`,
  'u',
)
const CALL = new RegExp(`^(?:\\d{0,3}${RAISED}{0,3}|${SIGNS}|[a-z])$`, 'u')

/** A label as another one says it: `¹⁴`, `1⁴` and `14` are one. */
export const plainLabel = (label: string) => label.normalize('NFKC')

/** The label that a note's text begins with, as it stands there; null without one. */
export function labelOfText(text: string): string | null {
  const found = LABEL.exec(text.slice(0, 40))
  return found?.[1] ?? found?.[2] ?? null
}

/** Whether a raised text, or that of a link, is what calls a note. */
export const isCall = (text: string) => text !== '' && CALL.test(text)

/** What calls a note at the end of a word, or is all of it; empty without one. */
export const lastCall = (word: string) =>
  isCall(word) ? word : (LAST.exec(word.slice(-8))?.[1] ?? '')

const LAST = new RegExp(`[^\\d⁰¹²³⁴-⁹\\s](\\d{1,3}${RAISED}{0,3}|${RAISED}{1,3}|${SIGNS})$`, 'u')

/** The places of a text in which raised figures of their own call a note, behind a word or a stop. */
export function raisedCalls(text: string): { start: number; end: number }[] {
  return [...text.matchAll(RAISED_CALLS)].map(({ 0: label, index }) => ({
    start: index,
    end: index + label.length,
  }))
}

const RAISED_CALLS = new RegExp(`(?<=[\\p{L}\\p{P}])\\d{0,2}${RAISED}{1,3}(?![\\d⁰¹²³⁴-⁹])`, 'gu')

/**
 * The places in which figures on the line call a note, as fonts give them back whose raised figures are no characters of
 * their own: right behind a word of some letters, or behind a stop.
 */
export function flatCalls(text: string, label: string): { start: number; end: number }[] {
  const calls: { start: number; end: number }[] = []
  for (let start = text.indexOf(label, 1); start > 0; start = text.indexOf(label, start + 1)) {
    const end = start + label.length
    if (/^[\p{N}\p{L}%]|^[.,:]\d/u.test(text.slice(end, end + 2))) continue
    if (/(?:\p{Ll}{4}|\p{Lo}|\p{L}[.,;:!?)”’"»])$/u.test(text.slice(Math.max(0, start - 4), start)))
      calls.push({ start, end })
  }
  return calls
}
