/** How one picture of a state looks. */
export type Look = { state: string; width: number; theme: string; language: string }

/** The values of every dimension but the states. */
export type Dimensions = {
  widths: readonly number[]
  themes: readonly string[]
  languages: readonly string[]
}

/**
 * Chooses looks so that every pair of values of any two dimensions is in at least one: every state at every width, with themes
 * and languages shifted from state to state. The counts of themes and widths must have no common divisor.
 */
export function pairwiseLooks(
  states: readonly string[],
  { widths, themes, languages }: Dimensions,
): Look[] {
  const at = <Value>(values: readonly Value[], index: number): Value => {
    const value = values[index % values.length]
    if (value === undefined) throw new Error('a dimension has no values')
    return value
  }
  return states.flatMap((state, row) =>
    widths.map((width, column) => ({
      state,
      width,
      theme: at(themes, row + column),
      language: at(languages, row + 2 * column + Math.floor(row / themes.length)),
    })),
  )
}
