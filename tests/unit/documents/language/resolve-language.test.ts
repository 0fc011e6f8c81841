import { expect, test } from 'vitest'
import { resolveLanguage } from '../../../../main/documents/language/resolve-language.ts'

const ENGLISH =
  'The lamp was lit every evening at six, and nobody could say by whom it was done.\n'.repeat(12)
const JAPANESE =
  'ランプは毎晩六時に灯されたが、誰が灯したのか誰にも分からなかった。村の人々は眠った。\n'.repeat(8)
const ARABIC = 'كان المصباح يضاء كل مساء في السادسة ولم يعرف أحد من كان يضيئه.\n'.repeat(8)
const CHINESE = '灯每天晚上六点亮起，没有人知道是谁点的。村里的人们都睡了。\n'.repeat(12)

test.each([
  ['ja', ENGLISH + JAPANESE + ENGLISH, 'ja'],
  ['ja-JP', ENGLISH + JAPANESE + ENGLISH, 'ja'],
  ['ar', ENGLISH + ARABIC, 'ar'],
  ['zh-CN', ENGLISH + CHINESE + ENGLISH, 'zh-CN'],
  ['en', ENGLISH + JAPANESE + ENGLISH, 'en'],
  ['ja', `${ENGLISH.repeat(4)}ランプ`, 'en'],
  ['en', ARABIC, 'ar'],
  ['zxx', ENGLISH, 'en'],
  ['not a tag!', ENGLISH, 'en'],
])('a text declared %s is %#', (declared, text, language) => {
  expect(resolveLanguage(text, declared)).toBe(language)
})

test('an English licence before a long text and in the middle of it does not decide', () => {
  const german =
    'Die Lampe wurde jeden Abend um sechs angezündet, und niemand konnte sagen, von wem.\n'
  expect(
    resolveLanguage(
      ENGLISH.repeat(3) + german.repeat(40) + ENGLISH.repeat(2) + german.repeat(150),
      null,
    ),
  ).toBe('de')
})

test('Indonesian is not detected as Klingon or another constructed language', () => {
  const text =
    'Zaman Sahabat itu zaman terbaik. Karena saat itu sudah sempurna dan amat murni. Masih banyak orang yg melihat langsung amal ibadah Nabi. Sementara kita di akhir zaman ini belum tentu benar karena sudah diselubungi fitnah. Pendukung Ali disebut Syiah Ali yg kemudian disebut Syiah saja.'
  expect(resolveLanguage(text, null)).toBe('id')
  expect(resolveLanguage(text, 'id-ID')).toBe('id')
})
