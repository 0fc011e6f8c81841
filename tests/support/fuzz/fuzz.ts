import * as fc from 'fast-check'

export type FuzzOptions = {
  seed: number
  runs: number
  /** Time in milliseconds after which no further input is tried. */
  limit?: number
  /** Called with each input before it is tried: the only trace of an input that crashes the process. */
  watch?: (input: Uint8Array) => void
}

export type FuzzFailure = {
  /** With `path`, reproduces the input in fast-check. */
  seed: number
  path: string | null
  /** The smallest failing input, as text and as bytes. */
  counterexample: string
  input: Uint8Array
  error: string
}

/**
 * A property checked with random inputs: a few fixed ones in the tests, many new ones with `npm run fuzz`.
 */
export type Fuzz = {
  readonly name: string
  /** Number of inputs in the tests. */
  readonly runs: number
  /** Checks the property; null if it holds for all inputs. */
  readonly attempt: (options: FuzzOptions) => Promise<FuzzFailure | null>
}

/** @param keep the bytes of an input to save; by default its text representation. */
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
      // fast-check shrinks: the last failing input is the smallest.
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
      // Interrupted before the first input was through, which fast-check counts as a failure.
      const isCut = result.interrupted && result.counterexample === null
      if (!result.failed || isCut) return null
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
