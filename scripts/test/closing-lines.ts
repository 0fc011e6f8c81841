import type { Outcome } from './part.ts'

const MAX_SLOWEST_TESTS = 10
const MAX_NAME_CHARS = 120

/**
 * Returns the summary of a test run: a line for each part, the slowest tests, and the totals. The totals are alone on the last
 * line, so that programs can parse them.
 */
export function closingLines({ parts, tests }: Outcome, seconds: number): string[] {
  const total = (key: 'passed' | 'failed' | 'skipped') =>
    parts.reduce((all, part) => all + part[key], 0)
  const width = Math.max(...parts.map(({ name }) => name.length))
  const slowest = tests
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, MAX_SLOWEST_TESTS)
  return [
    '',
    `${total('failed') === 0 ? 'PASSED' : 'FAILED'} in ${Math.round(seconds)} s`,
    ...parts.flatMap((part) => [
      `  ${part.name.padEnd(width)}  ${counts(part)}, ${Math.round(part.seconds)} s`,
      ...part.notes.map((note) => `  ${' '.repeat(width)}  ${note}`),
    ]),
    ...(slowest.length > 0 ? ['The slowest tests:'] : []),
    ...slowest.map(
      (one) => `  ${one.seconds.toFixed(1).padStart(5)} s  ${one.name.slice(0, MAX_NAME_CHARS)}`,
    ),
    counts({ passed: total('passed'), failed: total('failed'), skipped: total('skipped') }),
  ]
}

function counts(of: { passed: number; failed: number; skipped: number }): string {
  const skipped = of.skipped > 0 ? `, ${of.skipped} skipped` : ''
  return `${of.passed} passed, ${of.failed} failed${skipped}`
}
