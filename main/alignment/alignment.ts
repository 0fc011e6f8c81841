import type { Pin } from './texts/read-pins.ts'
import type { WordList } from './words/word-list.ts'

/** One side to align: sentences by block, and their language (BCP 47). */
export type AlignInput = {
  readonly language: string
  readonly blocks: readonly (readonly string[])[]
}

/** Options of `align`. */
export type AlignOptions = {
  readonly dictionary?: WordList | undefined
  readonly pins?: readonly Pin[] | undefined
  /** Called with the completed fraction, 0 to 1, never decreasing. */
  readonly onProgress?: ((fraction: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/** Thrown by `align` when `isCancelled` returns true. */
export class AlignmentCancelled extends Error {
  constructor() {
    super('The alignment was cancelled.')
    this.name = 'AlignmentCancelled'
  }
}
