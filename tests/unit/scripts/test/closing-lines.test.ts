import { expect, test } from 'vitest'
import { closingLines } from '../../../../scripts/test/closing-lines.ts'
import { lostPart, readVitestReport, skippedPart } from '../../../../scripts/test/part.ts'
import { readPlaywrightReport } from '../../../../scripts/test/read-playwright-report.ts'

const unit = (status: string, duration: number | null = 1000) => ({
  status,
  fullName: `a test that ${status}`,
  duration,
})

const VITEST = {
  testResults: [
    {
      name: '/home/me/tests/diglot/tests/unit/a.test.ts',
      status: 'failed',
      assertionResults: [unit('passed', 3000), unit('failed', null), unit('pending')],
    },
    {
      name: 'C:/diglot/tests/house/b.test.ts',
      status: 'passed',
      assertionResults: [unit('passed')],
    },
    { name: '/diglot/tests/house/c.test.ts', status: 'failed', assertionResults: [] },
  ],
}

const spec = (title: string, status: string, reason?: string) => ({
  title,
  file: 'a.spec.ts',
  tests: [
    {
      status,
      annotations: reason === undefined ? [] : [{ type: 'skip', description: reason }],
      results: [{ duration: 1500 }, { duration: 500 }],
    },
  ],
})

const PLAYWRIGHT = {
  errors: [],
  suites: [
    {
      specs: [spec('one', 'expected'), spec('two', 'flaky')],
      suites: [
        {
          specs: [
            spec('one', 'skipped', 'no display'),
            spec('two', 'skipped'),
            spec('three', 'unexpected'),
          ],
        },
      ],
    },
  ],
}

test('tests are counted by folder, and the time of the run is divided among the folders', () => {
  const { parts, tests } = readVitestReport(VITEST, 10)
  expect(parts).toEqual([
    {
      name: 'unit',
      passed: 1,
      failed: 1,
      skipped: 1,
      seconds: 8,
      notes: ['skipped: unit/a.test.ts: a test that pending'],
    },
    { name: 'house', passed: 1, failed: 1, skipped: 0, seconds: 2, notes: [] },
  ])
  expect(tests[0]).toEqual({ name: 'unit/a.test.ts: a test that passed', seconds: 3 })
  expect(() => readVitestReport({}, 1)).toThrow('testResults')
})

test('flaky specs count as passed, and skipped ones have a reason', () => {
  const { parts, tests } = readPlaywrightReport('e2e', PLAYWRIGHT, 7)
  expect(parts).toEqual([
    {
      name: 'e2e',
      passed: 2,
      failed: 1,
      skipped: 2,
      seconds: 7,
      notes: [
        'skipped: a.spec.ts: one (no display)',
        'skipped: a.spec.ts: two (no reason given)',
        'flaky: a.spec.ts: two',
      ],
    },
  ])
  expect(tests[0]).toEqual({ name: 'e2e/a.spec.ts: one', seconds: 2 })
  const broken = readPlaywrightReport('e2e', { suites: [], errors: [{ message: 'no browser' }] }, 1)
  expect(broken.parts[0]?.failed).toBe(1)
})

test('the last line has only the totals', () => {
  const tests = Array.from({ length: 12 }, (_, at) => ({ name: `test ${at}`, seconds: at }))
  const { parts } = readPlaywrightReport('e2e', PLAYWRIGHT, 7)
  const others = [lostPart('build', 1, 'failed'), skippedPart('shell', 'no binary')]
  const lines = closingLines({ parts: [...parts, ...others], tests }, 8.4)
  expect(lines.slice(0, 10)).toEqual([
    '',
    'FAILED in 8 s',
    '  e2e    2 passed, 1 failed, 2 skipped, 7 s',
    '         skipped: a.spec.ts: one (no display)',
    '         skipped: a.spec.ts: two (no reason given)',
    '         flaky: a.spec.ts: two',
    '  build  0 passed, 1 failed, 1 s',
    '         failed',
    '  shell  0 passed, 0 failed, 1 skipped, 0 s',
    '         skipped: no binary',
  ])
  expect(lines.slice(10, 12)).toEqual(['The slowest tests:', '   11.0 s  test 11'])
  expect(lines.at(-2)).toBe('    2.0 s  test 2')
  expect(lines.at(-1)).toBe('2 passed, 2 failed, 3 skipped')
})

test('the totals do not mention skipped tests if there are none', () => {
  const { parts } = readPlaywrightReport(
    'e2e',
    { suites: [{ specs: [spec('one', 'expected')] }], errors: [] },
    1,
  )
  expect(closingLines({ parts, tests: [] }, 1)).toEqual([
    '',
    'PASSED in 1 s',
    '  e2e  1 passed, 0 failed, 1 s',
    '1 passed, 0 failed',
  ])
})
