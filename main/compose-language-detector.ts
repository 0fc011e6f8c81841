/** Returns the declared language of a text, or detects it (BCP 47; `und` if there is too little text). */
export type LanguageDetector = (text: string, declared: string | null) => Promise<string>

/**
 * Returns the declared language if the text is in its script, else the detected one. The detector is imported lazily:
 * loading it takes longer than aligning a short text.
 */
export async function detectLanguageOf(text: string, declared: string | null): Promise<string> {
  const { fitsScript } = await import('./documents/language/fits-script.ts')
  if (declared !== null && fitsScript(text, declared)) return declared
  const { detectLanguage } = await import('./documents/language/detect-language.ts')
  return detectLanguage(text)
}
