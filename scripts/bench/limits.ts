/** A measured value with a limit that must be met. Goals that may be missed are not limits. */
export type Bar = {
  readonly name: string
  /** NaN, which fails every limit, if it could not be measured. */
  readonly value: number
} & ({ readonly least: number } | { readonly most: number })

/** A line for each limit that is not met. */
export function missedBars(bars: readonly Bar[]): string[] {
  return bars
    .filter((bar) => !('least' in bar ? bar.value >= bar.least : bar.value <= bar.most))
    .map((bar) => {
      const bound = 'least' in bar ? `at least ${bar.least}` : `at most ${bar.most}`
      return `bar missed: ${bar.name} is ${bar.value}, it has to be ${bound}`
    })
}

/** Prints the limits that are not met and sets the exit code to 1 if there are any. */
export function judgeBars(bars: readonly Bar[]): void {
  const missed = missedBars(bars)
  for (const line of missed) console.error(line)
  if (missed.length > 0) process.exitCode = 1
}
