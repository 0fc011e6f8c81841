import { expect, test } from 'vitest'
import { readingLine } from '../../../../../../renderer/features/reader/focus/reading-line.ts'

test('the line is at the top at the start, a third down in the text, and at the foot at the end', () => {
  const at = (before: number) => readingLine(before, 5000 - before, 700)
  expect([0, 350, 700, 2500, 4300, 5000].map(at)).toEqual([0.05, 0.2, 0.35, 0.35, 0.35, 0.95])
})

test('it goes on without a leap and never back, in a short text too', () => {
  for (const all of [200, 1300, 1500, 9000]) {
    const lines = Array.from({ length: all / 10 + 1 }, (_, step) =>
      readingLine(step * 10, all - step * 10, 700),
    )
    for (const [index, line] of lines.entries()) {
      const last = lines[index - 1] ?? line
      expect(line).toBeGreaterThanOrEqual(last)
      expect(line - last).toBeLessThan(0.06)
    }
  }
})

test('a text that does not scroll begins at its start', () => {
  expect(readingLine(0, 0, 700)).toBe(0.05)
})
