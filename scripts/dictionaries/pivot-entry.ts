/** One concept of a dictionary or table: its keys (headwords or a code), and the words for it in one language, in lower case. */
export type PivotEntry = { readonly forms: readonly string[]; readonly words: readonly string[] }

/** Function words in translations and names, by language. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'to an the of or and in on at by for with from as be is something someone one oneself up out off that it its not no',
  es: 'el la los las un una de del se en al con',
  it: 'il lo la gli le un una uno di del della si in al con',
  pt: 'os as um uma de do da se em ao com',
  ca: 'el la els les un una de del es en al amb',
  ro: 'un de la cu în și al ale se',
  fr: 'le la les un une de des du se en et au aux',
  nl: 'de het een zich te van in met',
  sv: 'en ett att sig den det av med',
  da: 'en et at sig den det af med',
  no: 'en et ei seg den det av med',
  ar: 'أو من في على و مع ذو ذات',
}

/** The content words of a translation; empty if there are more than `most`, which are explanations. */
export function contentWords(text: string, language: string, most: number): string[] {
  const without = new Set(SMALL_WORDS[language]?.split(' '))
  const words = text
    .replace(/\([^)]*\)|（[^）]*）/g, ' ')
    // Stress marks are added for learners.
    .replace(/(?<=\p{Script=Cyrillic})\u0301/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{M}]+/gu)
  const found = (words ?? []).filter((word) => word.length > 1 && !without.has(word))
  return found.length <= most ? [...new Set(found)] : []
}
