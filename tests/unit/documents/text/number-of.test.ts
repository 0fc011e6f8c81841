import { expect, test } from 'vitest'
import { numberOf } from '../../../../main/documents/text/chapters/number-of.ts'

test.each([
  ['12', 12],
  ['１２', 12],
  ['١٢', 12],
  ['۱۲', 12],
  ['१२', 12],
  ['1er', 1],
  ['xiv', 14],
  ['XLIX', 49],
  ['MCMXC', 1990],
  ['一', 1],
  ['十', 10],
  ['二十', 20],
  ['廿三', 23],
  ['一百二十', 120],
  ['一百零五', 105],
  ['一千一百一十一', 1111],
  ['一二〇', 120],
  ['first', null],
])('%s is %s', (text, number) => {
  expect(numberOf(text)).toBe(number)
})
