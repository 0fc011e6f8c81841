const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu

/** Number of UTF-16 units of a text in a right-to-left script, diacritics included. */
export function countRtlLetters(text: string): number {
  return text.match(RTL)?.length ?? 0
}
