import type { Alignment } from '../contract/alignment.ts'
export type { Alignment } from '../contract/alignment.ts'
import type { AlignInput, AlignOptions } from './alignment/alignment.ts'

export type { AlignInput } from './alignment/alignment.ts'

/** Aligns two texts, with the word list of their languages where one is shipped. It throws as `align` does. */
export type Aligner = (
  source: AlignInput,
  target: AlignInput,
  options?: Omit<AlignOptions, 'dictionary'>,
) => Alignment

/**
 * What aligns texts, without a library; loaded when first asked for. A file of its own: loading what the service needs takes as long as
 * aligning a short text.
 */
export async function composeAligner(appRoot: string): Promise<Aligner> {
  const [{ align }, { readWordList }] = await Promise.all([
    import('./alignment/align.ts'),
    import('./worker/word-list.ts'),
  ])
  return (source, target, options) => {
    const dictionary = readWordList(appRoot, source, target)
    return align(source, target, { ...options, dictionary })
  }
}
