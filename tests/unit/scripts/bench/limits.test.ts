import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { missedBars } from '../../../../scripts/bench/bars.ts'

test('a value equal to its bar passes', () => {
  expect(
    missedBars([
      { name: 'F1', value: 0.93, least: 0.93 },
      { name: 'seconds', value: 5, most: 5 },
    ]),
  ).toEqual([])
})

test('missed bars are reported, including values that are not numbers', () => {
  expect(
    missedBars([
      { name: 'F1', value: 0.929, least: 0.93 },
      { name: 'recall', value: 1, least: 0.9 },
      { name: 'seconds', value: Number.NaN, most: 5 },
    ]),
  ).toEqual([
    'bar missed: F1 is 0.929, it has to be at least 0.93',
    'bar missed: seconds is NaN, it has to be at most 5',
  ])
})

test.each([
  [0.9, 1, /^bar missed: F1 is 0\.9, /],
  [0.95, 0, /^$/],
])('a process that measured %d exits with code %i', (value, code, message) => {
  const bars = fileURLToPath(new URL('../../../../scripts/bench/bars.ts', import.meta.url))
  const script = `import { judgeBars } from ${JSON.stringify(bars)}; judgeBars([{ name: 'F1', value: ${value}, least: 0.93 }])`
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  )
  expect(status).toBe(code)
  expect(stderr).toMatch(message)
})
