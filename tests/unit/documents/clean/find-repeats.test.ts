import { describe, expect, test } from 'vitest'
import { findRepeats } from '../../../../main/documents/clean/find-repeats.ts'
import { readText } from '../../../../main/documents/text/read-text.ts'

const A =
  'The first paragraph is long enough to be longer than one line of print, which is seventy-two columns.'
const B =
  'The second paragraph is about something else, and it too is longer than one line of print would be.'
const C =
  'The third paragraph ends the article with a remark that nobody had expected to hear from a lighthouse.'
const repeats = (...lines: string[]) => findRepeats(readText(lines.join('\n')))

describe('a repeat', () => {
  test('of one block, anywhere', () => {
    expect(repeats(A, B, A, C)).toEqual([false, false, true, false])
  })
  test('of the same text joined into one block, or split into more', () => {
    expect(repeats(A, B, C, `${A} ${B} ${C}`)).toEqual([false, false, false, true])
    expect(repeats(`${A} ${B} ${C}`, A, B, C)).toEqual([false, true, true, true])
  })
  test('with a short line inside, as part of a run', () => {
    expect(repeats(A, 'Yes.', B, A, 'Yes.', B)).toEqual([false, false, false, true, true, true])
  })
  test('a third time', () => {
    expect(repeats(A, B, A, B, A, B)).toEqual([false, false, true, true, true, true])
  })
  test('with different quotation marks, dashes, case and spaces', () => {
    const other = A.toUpperCase().replaceAll(' ', '  ').replace(',', ' —')
    expect(repeats(A, B, other)).toEqual([false, false, true])
  })
})

describe('not a repeat', () => {
  test('a short line in prose, a recurring heading, a separator', () => {
    expect(repeats('How to begin', A, '* * *', 'How to begin', B, '* * *', C)).not.toContain(true)
  })
  test('another number or another name', () => {
    expect(repeats(`${A} It cost 5.`, `${A} It cost 6.`)).toEqual([false, false])
    expect(repeats(A, A.replace('first', 'fifth'))).toEqual([false, false])
  })
  test('a sentence quoted from a long paragraph', () => {
    expect(repeats(`${A} ${B}`, C, A)).toEqual([false, false, false])
  })
})
