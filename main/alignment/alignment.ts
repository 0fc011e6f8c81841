/** One side of what is to be aligned: blocks of sentences and their language (BCP 47). */
export type AlignInput = {
  readonly language: string
  readonly blocks: readonly (readonly string[])[]
}

/** A group that a person fixed: indexes of sentences, counted over all blocks of a side. */
export type Pin = { readonly source: readonly number[]; readonly target: readonly number[] }

/** A word list of two languages in either order, as `dictionaries/*.tsv` has it: see `read-word-list.ts`. */
export type WordList = { readonly languages: readonly [string, string]; readonly text: string }

/** What `align` may be told besides the texts. */
export type AlignOptions = {
  readonly dictionary?: WordList | undefined
  readonly pins?: readonly Pin[] | undefined
  /** Called with a fraction from 0 to 1 that never falls. */
  readonly onProgress?: ((fraction: number) => void) | undefined
  readonly isCancelled?: (() => boolean) | undefined
}

/** An aligned group; `confidence` is the likelihood, 0 to 1, that a person would have made just this group. */
export type Bead = {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly confidence: number
}

/** Sentences `from` to `to` (exclusive) of either side that belong together, but stand out of order. */
export type MovedRange = {
  readonly source: { readonly from: number; readonly to: number }
  readonly target: { readonly from: number; readonly to: number }
  readonly confidence: number
}

/** Every sentence of both sides in exactly one bead, in order; and what was found elsewhere. */
export type Alignment = { readonly beads: readonly Bead[]; readonly moved: readonly MovedRange[] }

/** Thrown by `align` where `isCancelled` said so. */
export class AlignmentCancelled extends Error {
  constructor() {
    super('The alignment was cancelled.')
    this.name = 'AlignmentCancelled'
  }
}

/** Thrown by `align` for pins that overlap, cross, are not in one piece, or name a sentence that is not there. */
export class PinError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'PinError'
  }
}
