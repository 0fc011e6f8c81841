/** An aligned group of sentences, as indexes counted over all blocks of a side. */
export type Bead = {
  readonly source: readonly number[]
  readonly target: readonly number[]
  /** The probability, 0 to 1, that a person would have made exactly this group. */
  readonly confidence: number
}

/** A passage at a different place in the translation: sentences `from` up to but excluding `to` of each side. */
export type Moved = {
  readonly source: { readonly from: number; readonly to: number }
  readonly target: { readonly from: number; readonly to: number }
  readonly confidence: number
}

/** Beads in order, with every sentence of both sides in exactly one; and the passages found out of order. */
export type Alignment = { readonly beads: readonly Bead[]; readonly moved: readonly Moved[] }
