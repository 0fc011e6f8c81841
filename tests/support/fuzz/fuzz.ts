import * as fc from 'fast-check'

export type FuzzOptions = {
  seed: number
  runs: number
  /** Milliseconds after which no further input is tried. */
  limit?: number
  /** Told of each input before it is tried: of one that brings the program down nothing else is left. */
  watch?: (input: Uint8Array) => void
}

export type FuzzFailure = {
  /** What fast-check finds the input again by. */
  seed: number
  path: string | null
  /** The smallest input that was found to fail, as a text, and as the bytes that may be kept of it. */
  counterexample: string
  input: Uint8Array
  error: string
}

/**
 * A property that is tried with made-up inputs: few, and always the same ones, in the tests; many, and new ones each time,
 * by `npm run fuzz`.
 */
export type Fuzz = {
  readonly name: string
  /** How many inputs the tests try. */
  readonly runs: number
  /** Null where it held for all of them. */
  readonly attempt: (options: FuzzOptions) => Promise<FuzzFailure | null>
}

/** @param keep what is kept of an input; a text that shows it, where it is no file. */
export function fuzz<T>(
  name: string,
  runs: number,
  inputs: fc.Arbitrary<T>,
  holds: (input: T) => Promise<void> | void,
  keep: (input: T) => Uint8Array = (input) => Buffer.from(fc.stringify(input)),
): Fuzz {
  return {
    name,
    runs,
    attempt: async ({ seed, runs: numRuns, limit, watch }) => {
      // The last one that fails is the smallest.
      const smallest: T[] = []
      const property = fc.asyncProperty(inputs, async (input) => {
        watch?.(keep(input))
        try {
          await holds(input)
        } catch (error) {
          smallest[0] = input
          throw error
        }
      })
      const result = await fc.check(property, {
        seed,
        numRuns,
        ...(limit === undefined ? {} : { plugins: [fc.interruptAfterTimeLimit(limit)] }),
      })
      if (!result.failed) return null
      const { errorInstance: error, counterexamplePath: path } = result
      return {
        seed,
        path,
        counterexample: smallest.map((input) => fc.stringify(input)).join(),
        input: smallest.map((input) => keep(input))[0] ?? new Uint8Array(),
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      }
    },
  }
}
