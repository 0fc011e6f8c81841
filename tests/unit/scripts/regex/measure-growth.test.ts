import { expect, test } from 'vitest'
import { measureGrowth } from '../../../../scripts/regex/measure-growth.ts'

/** A stopwatch whose times follow from the length of the text; no expression runs. */
const timesBy = (timeOf: (size: number) => number) => (_: RegExp, text: string) =>
  timeOf(text.length)

test.each([
  ['quadratic', (size: number) => (size / 1000) ** 2, 2],
  ['cubic', (size: number) => (size / 1000) ** 3, 3],
  ['exponential', (size: number) => 2 ** (size - 20), Number.POSITIVE_INFINITY],
])('%s times are growth', (_, timeOf, power) => {
  expect(measureGrowth('a+', 'u', timesBy(timeOf))?.power).toBeCloseTo(power, 1)
})

test.each([
  ['linear', (size: number) => size / 1000],
  ['slightly more than linear', (size: number) => (size / 1000) * Math.log2(size)],
  ['quadratic, but short', (size: number) => (size / 20_000) ** 2],
])('%s times are not', (_, timeOf) => {
  expect(measureGrowth('a+', 'u', timesBy(timeOf))).toBeNull()
})

test('one long time among short ones is not growth', () => {
  let calls = 0
  const disturbed = timesBy((size) => {
    calls += 1
    return calls % 7 === 0 ? 50 : size / 1000
  })
  expect(measureGrowth('a+', 'u', disturbed)).toBeNull()
})

test('texts repeat what the expression matches, and the slow one is reported', () => {
  const tried = new Set<string>()
  measureGrowth(String.raw`^x\s+$`, 'u', (_, text) => {
    tried.add(text.slice(0, 3))
    return 0
  })
  expect([...tried]).toEqual(expect.arrayContaining(['xxx', '   ', 'x  ']))
  const slow = measureGrowth(String.raw`^x\s+$`, 'u', (_, text) =>
    text.startsWith(`x${' '.repeat(12)}`) ? (text.length / 1000) ** 2 : 0,
  )
  expect(slow).toMatchObject({ prefix: 'x', pump: ' ' })
})
