const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/gu

/** How many letters of a text, marks on them with them, are of a script that runs from right to left. */
export function rtlLetters(text: string): number {
  return text.match(RTL)?.length ?? 0
}
