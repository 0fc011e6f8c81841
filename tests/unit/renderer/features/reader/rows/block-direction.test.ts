import { expect, test } from 'vitest'
import { blockDirectionOf } from '../../../../../../renderer/features/reader/rows/block-direction.ts'

test.each([
  ['an English block', 'en', ['Nobody could read it, not even he.'], 'ltr'],
  ['a Chinese block', 'zh-CN', ['没有人能读懂它，连他自己也不能，这是真的。'], 'ltr'],
  ['an Arabic block', 'ar', ['وصلت الرسالة يوم الثلاثاء في شهر مارس.'], 'rtl'],
  ['an Arabic passage of an English text', 'en', ['قالت: «هذه رسالة من القاهرة.»'], 'rtl'],
  [
    'one with a name in it',
    'en',
    ['وصلت الرسالة من BBC يوم الثلاثاء في شهر مارس، ولم يقرأها أحد.'],
    'rtl',
  ],
  ['an English passage of an Arabic text', 'ar', ['"Nobody reads this," she said.'], 'ltr'],
  ['a Hebrew one of a German text', 'de', [null, 'איש לא יכול היה לקרוא אותו.'], 'rtl'],
  ['a name by itself', 'ar', ['BBC News'], 'rtl'],
  ['words of both', 'en', ['The word is سلام, which means peace.'], 'ltr'],
  ['numbers', 'ar', ['1999–2012 (1,000,000.00) +44 20 7946 0000'], 'rtl'],
  ['nothing', 'ar', [null, ''], 'rtl'],
  ['a text of unknown language', 'und', ['قالت: «هذه رسالة من القاهرة.»'], 'auto'],
] as const)('%s (%s)', (_, language, texts, direction) => {
  expect(blockDirectionOf(language, texts)).toBe(direction)
})
