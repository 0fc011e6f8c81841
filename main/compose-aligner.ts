import type { Alignment } from '../contract/alignment.ts'
export type { Alignment } from '../contract/alignment.ts'
import type { AlignInput, AlignOptions } from './alignment/alignment.ts'

export type { AlignInput } from './alignment/alignment.ts'

/** Aligns two texts with the shipped word list of their languages, if any. Throws like `align`. */
export type Aligner = (
  source: AlignInput,
  target: AlignInput,
  options?: Omit<AlignOptions, 'dictionary'>,
) => Alignment

/**
 * Creates an aligner without a library; its modules are imported lazily. In its own file because loading the
 * service's modules takes as long as aligning a short text.
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
