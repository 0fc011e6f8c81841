import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { missedLimits } from '../../../../scripts/bench/limits.ts'

test('a value equal to its limit passes', () => {
  expect(
    missedLimits([
      { name: 'F1', value: 0.93, min: 0.93 },
      { name: 'seconds', value: 5, max: 5 },
    ]),
  ).toEqual([])
})

test('missed limits are reported, including values that are not numbers', () => {
  expect(
    missedLimits([
      { name: 'F1', value: 0.929, min: 0.93 },
      { name: 'recall', value: 1, min: 0.9 },
      { name: 'seconds', value: Number.NaN, max: 5 },
    ]),
  ).toEqual([
    'limit missed: F1 is 0.929, must be at least 0.93',
    'limit missed: seconds is NaN, must be at most 5',
  ])
})

test.each([
  [0.9, 1, /^limit missed: F1 is 0\.9, /],
  [0.95, 0, /^$/],
])('a process that measured %d exits with code %i', (value, code, message) => {
  const limits = fileURLToPath(new URL('../../../../scripts/bench/limits.ts', import.meta.url))
  const script = `import { checkLimits } from ${JSON.stringify(limits)}; checkLimits([{ name: 'F1', value: ${value}, min: 0.93 }])`
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  )
  expect(status).toBe(code)
  expect(stderr).toMatch(message)
})
