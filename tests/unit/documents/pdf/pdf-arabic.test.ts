import { describe, expect, test } from 'vitest'
import { attachDiacritics } from '../../../../main/documents/pdf/runs/attach-diacritics.ts'
import { PLAIN_FONT } from '../../../../main/documents/pdf/model/font-style.ts'
import { makeFragments } from '../../../../main/documents/pdf/columns/make-fragments.ts'
import { mirrorBrackets } from '../../../../main/documents/pdf/runs/mirror-brackets.ts'
import { orderColumns } from '../../../../main/documents/pdf/columns/order-columns.ts'
import type { PdfLine, PdfRun } from '../../../../main/documents/pdf/model/pdf-text.ts'
import { inLongRun } from '../../../support/long-run.ts'

const run = (text: string, x: number, width: number): PdfRun => ({
  text,
  x,
  y: 700,
  width,
  size: 12,
  isRtl: /\p{Script=Arabic}/u.test(text),
  font: PLAIN_FONT,
  links: [],
  tag: null,
})
const texts = (runs: readonly PdfRun[], isMirrored = false) =>
  attachDiacritics(runs, isMirrored).map(({ text }) => text)

describe('separately positioned vowel signs', () => {
  test('are attached to the letter after them in visual order', () => {
    const seen = [
      run('ب', 12, 11),
      run('ت', 24, 4),
      run('ُ', 26, 0),
      run(' ', 27.8, 0.2),
      run('ك', 28, 6),
    ]
    expect(texts(seen)).toEqual(['ب', 'ت', 'كُ'])
  })

  test('are attached to the letter before them in logical order', () => {
    const read = [
      run('ك', 28, 6),
      run('ُ', 30, 0),
      run('ت', 24, 4),
      run('ّ', 25, 0),
      run('َ', 25, 0),
      run('ب', 12, 11),
    ]
    expect(texts(read)).toEqual(['كُ', 'تَّ', 'ب'])
  })

  test('do not remove the space between words, nor one that belongs to their text item', () => {
    const seen = [run('ا', 276, 3), run(' ّ', 283, 0), run(' ', 279, 4.6), run('ن', 282.6, 9)]
    expect(texts(seen)).toEqual(['ا', ' ', 'نّ'])
  })

  test('are attached in a mirrored flow as well', () => {
    const seen = [run('ت', 24, 4), run('ُ', 21, 0), run('ك', 18, 6)]
    expect(texts(seen, true)).toEqual(['ت', 'كُ'])
    const read = [run('ك', 18, 6), run('ُ', 21, 0), run('ت', 24, 4)]
    expect(texts(read, true)).toEqual(['كُ', 'ت'])
  })

  test('stay where no right-to-left letter is near', () => {
    const far = [run('ُ', 300, 0), run('ك', 28, 6)]
    expect(texts(far)).toEqual(['ُ', 'ك'])
    expect(texts([run('e', 10, 6), run('\u0301', 12, 0)])).toEqual(['e', '\u0301'])
  })
})

test('separately positioned letters in visual order form one fragment', () => {
  const seen = Array.from('بيت قديم', (text, at) => run(text, 60 + at * 5, 5))
  expect(makeFragments(seen.toReversed())).toHaveLength(1)
  expect(makeFragments(seen)).toHaveLength(1)
})

test('columns are searched at a limited number of positions, however many fragments a page has', () => {
  let looked = 0
  const count = inLongRun(900, 450)
  const fragments = Array.from({ length: count }, (_, at) => {
    const x = (at * 37) % 500
    return {
      get x() {
        looked += 1
        return x
      },
      right: x + 4,
      y: 700 - Math.floor(at / 30) * 14,
      size: 12,
      runs: [run('x', x, 4)],
    }
  })
  orderColumns(fragments)
  // Without the limit it takes minutes.
  expect(looked).toBeLessThan(count * 110_000)
})

const lines = (...texts: string[]): PdfLine[] =>
  texts.map((text) => ({
    text,
    x: 0,
    right: 100,
    y: 0,
    size: 12,
    page: 1,
    column: { id: 0, left: 0, right: 100 },
    marks: [],
    linked: 0,
    isMono: false,
  }))

describe('brackets in right-to-left text', () => {
  test('written as visible glyphs are mirrored, except within left-to-right text', () => {
    const all = lines('قال »لا نعرف« وذهب )بعد صمت(', 'الدالة f(x) هنا', 'An (English) line')
    mirrorBrackets(all)
    expect(all.map(({ text }) => text)).toEqual([
      'قال «لا نعرف» وذهب (بعد صمت)',
      'الدالة f(x) هنا',
      'An (English) line',
    ])
  })

  test('written as characters stay as they are', () => {
    const all = lines('قال «لا نعرف» وذهب (بعد صمت)', '1) أولا', '2) ثانيا')
    mirrorBrackets(all)
    expect(all.map(({ text }) => text)).toEqual([
      'قال «لا نعرف» وذهب (بعد صمت)',
      '1) أولا',
      '2) ثانيا',
    ])
  })
})
