import { expect, test } from 'vitest'
import { fitsScript } from '../../../../main/documents/language/fits-script.ts'

test.each([
  ['en', 'The river rose in 1987.', true],
  ['zh', 'The river rose in 1987.', false],
  ['en', '一九八七年，河水上涨了。', false],
  ['zh-TW', '一九八七年，河水上漲了。', true],
  ['ja', '河が増水した。', true],
  ['ko', '강물이 불었다.', true],
  ['ru', 'Река поднялась.', true],
  ['ru', 'ارتفع النهر.', false],
  ['fa', 'رودخانه بالا آمد.', true],
  ['hi', 'नदी का पानी बढ़ गया।', true],
  ['zh', 'API 接口由 JSON 描述', true],
  ['und', 'The river rose.', true],
  ['xx-Unknown', 'The river rose.', true],
  ['zh', '1987 — 42!', true],
  ['zh', '', true],
])('%s and “%s”: %s', (language, text, fits) => {
  expect(fitsScript(text, language)).toBe(fits)
})
