/** Tells the language of a text (BCP 47; `und` where there is too little to tell), declared or not. */
export type LanguageTeller = (text: string, declared: string | null) => Promise<string>

/**
 * The language that is declared, where the text is in its script; else the one that the text itself tells. What tells languages takes
 * longer to load than a short text to align, so that it is loaded only where it is needed.
 */
export async function tellLanguageOf(text: string, declared: string | null): Promise<string> {
  const { fitsScript } = await import('./documents/language/fits-script.ts')
  if (declared !== null && fitsScript(text, declared)) return declared
  const { detectLanguage } = await import('./documents/language/detect-language.ts')
  return detectLanguage(text)
}
