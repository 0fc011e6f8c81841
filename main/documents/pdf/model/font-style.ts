/** What a font says of itself; pdf.js tells it of those that a page was painted with. */
export type PdfFontNames = { name: string; bold: boolean; italic: boolean }

/** How a font looks beside others. */
export type PdfFontStyle = { isBold: boolean; isItalic: boolean; isMono: boolean }

export const PLAIN_FONT: PdfFontStyle = { isBold: false, isItalic: false, isMono: false }

/** Families in which TeX sets formulas: slanted because they are formulas. */
const FORMULA =
  /^(?:CM(?:MI|SY|EX)|CMBSY|MSAM|MSBM|LM(?:Math|Roman\d*-Math)|EUFM|EUSM|rsfs|Symbol|.*Math)/i
/** As families of TeX (`CMBX10`), foundries (`-Medi`, `-Bd`, `W6`) and everybody else name them. */
const BOLD =
  /bold|black|heavy|demi|semib|-medi(?!um)|^(?:CM|SF|EC|LM)[A-Z]*BX|[-,]B(?:d|I)?$|-W[6-9]$|ExtB$|Xbd$/i
const ITALIC =
  /ital|obliq|slanted|slant_|kursiv|^(?:CM|SF)(?:BX)?(?:TI|SL)|^CMITT|[-,](?:It|Obl|B?I|BdIt)$/i
const MONO =
  /mono|courier|typewriter|consol|menlo|monaco|lettergothic|letter gothic|andale|nimbusmon|sourcecode|firacode|^(?:CM|SF|EC)(?:SL|IT)?TT|^(?:t1|tc|ts1)?xb?tt|^txb?tt|^zi4|^pcr|lucidaconsole|code-?pro/i
const MONO_BUT = /monotype|^monot/i

/** A font's style by its name and what its descriptor says (ISO 32000-1 §9.8): many fonts say it in the name alone. */
export function fontStyle({ name, bold, italic }: PdfFontNames): PdfFontStyle {
  const own = name.replace(/^[A-Z]{6}\+/, '')
  if (FORMULA.test(own)) return PLAIN_FONT
  return {
    isBold: bold || BOLD.test(own),
    isItalic: italic || ITALIC.test(own),
    isMono: MONO.test(own) && !MONO_BUT.test(own),
  }
}

/** Reads a font of pdf.js, whose fields its types do not list; null of one that did not come. */
export function fontNames(font: unknown): PdfFontNames | null {
  if (typeof font !== 'object' || font === null) return null
  const fields = new Map<string, unknown>()
  for (const key of ['name', 'bold', 'black', 'italic']) fields.set(key, Reflect.get(font, key))
  const name = fields.get('name')
  if (typeof name !== 'string') return null
  return {
    name,
    bold: fields.get('bold') === true || fields.get('black') === true,
    italic: fields.get('italic') === true,
  }
}
