import type { Pin } from './texts/read-pins.ts'
import type { WordList } from './words/word-list.ts'

/** One side of what is to be aligned: blocks of sentences and their language (BCP 47). */
export type AlignInput = {
  readonly language: string
  readonly blocks: readonly (readonly string[])[]
}

/** What `align` may be told besides the texts. */
export type AlignOptions = {
  readonly dictionary?: WordList | undefined
  readonly pins?: readonly Pin[] | undefined
  /** Called with a fraction from 0 to 1 that never falls. */
  readonly onProgress?: ((fraction: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/** Thrown by `align` where `isCancelled` said so. */
export class AlignmentCancelled extends Error {
  constructor() {
    super('The alignment was cancelled.')
    this.name = 'AlignmentCancelled'
  }
}
