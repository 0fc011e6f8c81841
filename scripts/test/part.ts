import * as z from 'zod'

/** The result of one part of the tests. */
export type Part = {
  readonly name: string
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  readonly seconds: number
  /** Flaky specs, reasons for skipping, and why the part failed if no test did. */
  readonly notes: readonly string[]
}

export type TimedTest = { readonly name: string; readonly seconds: number }

export type Outcome = { readonly parts: readonly Part[]; readonly tests: readonly TimedTest[] }

/** Returns a failed part for a runner that ended without a report or could not be run. */
export function lostPart(name: string, seconds: number, reason: string): Part {
  return { name, passed: 0, failed: 1, skipped: 0, seconds, notes: [reason] }
}

/** Returns a part of which nothing could be run on this machine. */
export function skippedPart(name: string, reason: string): Part {
  return { name, passed: 0, failed: 0, skipped: 1, seconds: 0, notes: [`skipped: ${reason}`] }
}

const VitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), duration: z.number().nullish() }),
      ),
    }),
  ),
})

/**
 * Reads Vitest's JSON report as one part per folder of `tests`. Parts run concurrently, so each gets a share of the run's
 * seconds in proportion to its tests' durations.
 * @throws ZodError for a report of another shape.
 */
export function readVitestReport(json: unknown, seconds: number): Outcome {
  const files = VitestReport.parse(json).testResults.map(({ name, status, assertionResults }) => {
    const path = name.slice(name.lastIndexOf('/tests/') + '/tests/'.length)
    const tests = assertionResults.map((one) => ({ ...one, duration: one.duration ?? 0 }))
    const count = (wanted: string) => tests.filter((one) => one.status === wanted).length
    const failed = count('failed')
    return {
      path,
      tests,
      passed: count('passed'),
      // A file that cannot be loaded contains no test.
      failed: failed === 0 && status === 'failed' ? 1 : failed,
      skipped: tests.length - count('passed') - failed,
      duration: sum(tests.map((one) => one.duration)),
    }
  })
  const whole = sum(files.map((one) => one.duration))
  const parts = Map.groupBy(files, ({ path }) => path.slice(0, path.indexOf('/')))
  return {
    parts: [...parts].map(([name, of]) => ({
      name,
      passed: sum(of.map((one) => one.passed)),
      failed: sum(of.map((one) => one.failed)),
      skipped: sum(of.map((one) => one.skipped)),
      seconds: whole === 0 ? 0 : (seconds * sum(of.map((one) => one.duration))) / whole,
      notes: of.flatMap(({ path, tests }) =>
        tests
          .filter(({ status }) => status !== 'passed' && status !== 'failed')
          .map(({ fullName }) => `skipped: ${path}: ${fullName}`),
      ),
    })),
    tests: files.flatMap(({ path, tests }) =>
      tests.map(({ fullName, duration }) => ({
        name: `${path}: ${fullName}`,
        seconds: duration / 1000,
      })),
    ),
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0)
}
