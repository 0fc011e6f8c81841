import { expect, test } from 'vitest'
import { cleanBook } from '../../../../main/documents/clean/clean-book.ts'
import type { Line } from '../../../../main/documents/lines/line.ts'

const line = (text: string, over: Partial<Line> = {}): Line => ({
  text,
  kind: 'paragraph',
  gap: true,
  linked: 0,
  region: null,
  ...over,
})
const DECLARED = { title: 'Owls', byline: null, published: null, publisher: null, url: null }
const kept = (lines: readonly Line[]) =>
  cleanBook(lines, DECLARED)
    .lines.filter(({ verdict }) => verdict === null)
    .map(({ line }) => line.text)

test.each([{ kind: 'heading', level: 1 } as const, {}])(
  'the heading of a table of contents is removed with it: %o',
  (over) => {
    const lines = [
      line('Table of Contents', over),
      line('1 Night', { region: 'navigation' }),
      line('2 Day', { region: 'navigation' }),
      line('Night', { kind: 'heading', level: 1 }),
      line('They call at four.'),
    ]
    expect(kept(lines)).toEqual(['Night', 'They call at four.'])
  },
)

test('a heading with text of its own stays, and so does a sentence', () => {
  const lines = [
    line('Night', { kind: 'heading', level: 1 }),
    line('1 Night', { region: 'navigation' }),
    line('They call at four.'),
    line('2 Day', { region: 'navigation' }),
    line('Day', { kind: 'heading', level: 1 }),
    line('They sleep.'),
  ]
  expect(kept(lines)).toEqual(['Night', 'They call at four.', 'Day', 'They sleep.'])
})
