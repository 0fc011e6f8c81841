import type { AlignInput, Alignment, AlignOptions } from './alignment/alignment.ts'

export type { AlignInput, Alignment } from './alignment/alignment.ts'

/** Aligns two texts, with the word list of their languages where one is shipped. It throws as `align` does. */
export type Aligner = (
  source: AlignInput,
  target: AlignInput,
  options?: Omit<AlignOptions, 'dictionary'>,
) => Alignment

/** Tells the language of a text (BCP 47; `und` where there is too little to tell), declared or not. */
export type LanguageTeller = (text: string, declared: string | null) => Promise<string>

/**
 * The language that is declared, where the text is in its script; else the one that the text itself tells. What tells languages takes
 * longer to load than a short text to align, so that it is loaded only where it is needed.
 */
export async function tellLanguageOf(text: string, declared: string | null): Promise<string> {
  const { fitsScript } = await import('./documents/fits-script.ts')
  if (declared !== null && fitsScript(text, declared)) return declared
  const { detectLanguage } = await import('./documents/detect-language.ts')
  return detectLanguage(text)
}

/**
 * What aligns texts, without a library; loaded when first asked for. A file of its own: loading what the service needs takes as long as
 * aligning a short text.
 */
export async function composeAligner(appRoot: string): Promise<Aligner> {
  const [{ align }, { readWordList }] = await Promise.all([
    import('./alignment/align.ts'),
    import('./service/word-list.ts'),
  ])
  return (source, target, options) => {
    const dictionary = readWordList(appRoot, source.language, target.language)
    return align(source, target, { ...options, dictionary })
  }
}
