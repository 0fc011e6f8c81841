/** A measured value with a limit that must be met. Goals that may be missed are not limits. */
export type Limit = {
  readonly name: string
  /** NaN, which fails every limit, if it could not be measured. */
  readonly value: number
} & ({ readonly min: number } | { readonly max: number })

/** A message for each limit that is not met. */
export function missedLimits(limits: readonly Limit[]): string[] {
  return limits
    .filter((limit) => !('min' in limit ? limit.value >= limit.min : limit.value <= limit.max))
    .map((limit) => {
      const bound = 'min' in limit ? `at least ${limit.min}` : `at most ${limit.max}`
      return `limit missed: ${limit.name} is ${limit.value}, must be ${bound}`
    })
}

/** Prints the limits that are not met and sets the exit code to 1 if there are any. */
export function checkLimits(limits: readonly Limit[]): void {
  const missed = missedLimits(limits)
  for (const line of missed) console.error(line)
  if (missed.length > 0) process.exitCode = 1
}
