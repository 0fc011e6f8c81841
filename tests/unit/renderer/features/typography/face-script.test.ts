import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../../contract/languages.ts'
import { faceScript } from '../../../../../renderer/features/typography/faces/face-script.ts'

test.each([
  ['en', 'latin'],
  ['pt-BR', 'latin'],
  ['vi', 'latin'],
  ['ru', 'cyrillic'],
  ['sr', 'cyrillic'],
  ['sr-Latn', 'latin'],
  ['ar-EG', 'arabic'],
  ['fa', 'arabic'],
  ['zh-Hant-HK', 'zh-TW'],
  ['zh', 'zh-CN'],
  ['ja', 'ja'],
  ['ko-KR', 'ko'],
  ['el', 'other'],
  ['he', 'other'],
  // Codes that begin like others: Arapaho, Konkani, Middle English.
  ['arp', 'other'],
  ['kok', 'other'],
  ['enm', 'other'],
] as const)('%s is written in %s', (language, script) => {
  expect(faceScript(language)).toBe(script)
})

test('every language of the interface has a known script', () => {
  expect(LANGUAGES.filter((language) => faceScript(language) === 'other')).toEqual([])
})
