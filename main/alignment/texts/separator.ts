/** Ornaments that printers put between sections, one or several. */
const ORNAMENTS = String.raw`*＊∗✱✳✻※⁂⁎⁑#＃§●○◆◇■□★☆✦✧✶❖❦❧☙❡•·・⸙⁕`
/** Strokes, several in a row: a single one may be what is left of a sentence. */
const STROKES = String.raw`_=~～―—–─━═\-`
const SEPARATOR = new RegExp(
  String.raw`^\s*(?:[${ORNAMENTS}](?:\s*[${ORNAMENTS}${STROKES}])*|[${STROKES}](?:\s*[${ORNAMENTS}${STROKES}])+)\s*$`,
  'u',
)

/** Limit in characters; a longer line of ornaments is a picture made of text. */
const MAX_SEPARATOR_CHARS = 80

/** Whether a sentence is only a sign between two sections, such as `* * *`, `———`, `⁂`, `#` or `§`. */
export function isSeparator(sentence: string): boolean {
  return sentence.length <= MAX_SEPARATOR_CHARS && SEPARATOR.test(sentence)
}
