/** A figure and what it has to be at least or at most. A goal that may be missed is no bar. */
export type Bar = {
  readonly name: string
  /** NaN where it could not be read, which misses every bar. */
  readonly value: number
} & ({ readonly least: number } | { readonly most: number })

/** A line for each bar that is missed, in the order given. */
export function missedBars(bars: readonly Bar[]): string[] {
  return bars
    .filter((bar) => !('least' in bar ? bar.value >= bar.least : bar.value <= bar.most))
    .map((bar) => {
      const bound = 'least' in bar ? `at least ${bar.least}` : `at most ${bar.most}`
      return `bar missed: ${bar.name} is ${bar.value}, it has to be ${bound}`
    })
}

/** Says which bars are missed and makes the process end with 1 where one is. */
export function judgeBars(bars: readonly Bar[]): void {
  const missed = missedBars(bars)
  for (const line of missed) console.error(line)
  if (missed.length > 0) process.exitCode = 1
}
