/** A font's PostScript name and style flags. pdf.js reports them only for fonts of a page that was painted. */
export type PdfFontInfo = { name: string; bold: boolean; italic: boolean }

/** How a font looks, as far as emphasis and code are detected by it. */
export type PdfFontStyle = { isBold: boolean; isItalic: boolean; isMono: boolean }

export const PLAIN_FONT: PdfFontStyle = { isBold: false, isItalic: false, isMono: false }

/** TeX math fonts: they are slanted by convention, not for emphasis. */
const MATH =
  /^(?:CM(?:MI|SY|EX)|CMBSY|MSAM|MSBM|LM(?:Math|Roman\d*-Math)|EUFM|EUSM|rsfs|Symbol|.*Math)/i
/** Bold by the naming of TeX (`CMBX10`), of foundries (`-Medi`, `-Bd`, `W6`) and of most other fonts. */
const BOLD =
  /bold|black|heavy|demi|semib|-medi(?!um)|^(?:CM|SF|EC|LM)[A-Z]*BX|[-,]B(?:d|I)?$|-W[6-9]$|ExtB$|Xbd$/i
const ITALIC =
  /ital|obliq|slanted|slant_|kursiv|^(?:CM|SF)(?:BX)?(?:TI|SL)|^CMITT|[-,](?:It|Obl|B?I|BdIt)$/i
const MONO =
  /mono|courier|typewriter|consol|menlo|monaco|lettergothic|letter gothic|andale|nimbusmon|sourcecode|firacode|^(?:CM|SF|EC)(?:SL|IT)?TT|^(?:t1|tc|ts1)?xb?tt|^txb?tt|^zi4|^pcr|lucidaconsole|code-?pro/i
/** Foundries whose names look like a monospaced font's. */
const NOT_MONO = /monotype|^monot/i

/** A font's style by its name and its descriptor's flags (ISO 32000-1 §9.8); many fonts state it in the name only. */
export function fontStyle({ name, bold, italic }: PdfFontInfo): PdfFontStyle {
  // The tag of a font subset (ISO 32000-1 §9.6.4).
  const plainName = name.replace(/^[A-Z]{6}\+/, '')
  if (MATH.test(plainName)) return PLAIN_FONT
  return {
    isBold: bold || BOLD.test(plainName),
    isItalic: italic || ITALIC.test(plainName),
    isMono: MONO.test(plainName) && !NOT_MONO.test(plainName),
  }
}

/** Reads the name and flags of a pdf.js font object, which its type definitions do not list; null where the font did not load. */
export function fontInfoOf(font: unknown): PdfFontInfo | null {
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
