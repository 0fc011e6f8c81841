import { expect, test } from 'vitest'
import { View } from '../../../contract/reading.ts'
import { OwnType } from '../../../contract/typography.ts'

const VIEW = { mode: 'side-by-side', languages: ['en'] }

test('a view that was stored before there were settings for all languages is read as it is', () => {
  const stored = {
    ...VIEW,
    type: { de: { family: 'sans', size: 1.2, lineHeight: 1.5, measure: 60 } },
  }
  expect(View.parse(stored)).toEqual(stored)
})

test('a view keeps the settings of all languages and of the page', () => {
  const stored = {
    ...VIEW,
    type: { ja: { indent: 1 } },
    allType: { size: 1.1, face: 'Songti SC' },
    page: { gap: 2 },
  }
  expect(View.parse(stored)).toEqual(stored)
})

test.each(['Georgia', 'Yu Mincho', '宋体', 'Source Serif 4', 'NK-R'])(
  'a face may be called %s',
  (face) => {
    expect(OwnType.parse({ face })).toEqual({ face })
  },
)

// The name becomes part of a style sheet in the page's markup.
test.each(['', 'a"b', "a'b", 'a;b', 'a}b', 'a\\b', '</style>', 'a, b', 'a\nb', 'x'.repeat(61)])(
  'a face is not called %j',
  (face) => {
    expect(OwnType.safeParse({ face }).success).toBe(false)
  },
)
