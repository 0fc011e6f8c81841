import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../contract/languages.ts'
import { TypeSetting } from '../../../../contract/typography.ts'
import { defaultType, measureLength, typeOf } from '../../../../renderer/session/type-setting.ts'

const setting = fc.record({
  size: fc.double({ min: 0.7, max: 3, noNaN: true }),
  measure: fc.integer({ min: 16, max: 120 }),
})

test.each([...LANGUAGES, 'yue-Hant-HK', 'fa', 'pt-BR', 'qaa'])(
  'the default of %s is a valid setting',
  (language) => {
    expect(TypeSetting.parse(defaultType(language))).toEqual(defaultType(language))
  },
)

test('a script has one default for any region and case of the tag', () => {
  expect(defaultType('zh-TW')).toEqual(defaultType('ZH-cn'))
  expect(defaultType('ja')).toEqual(defaultType('yue'))
  expect(defaultType('ur-PK')).toEqual(defaultType('ar'))
  expect(defaultType('kok')).toEqual(defaultType('en'))
  expect(defaultType('arn')).toEqual(defaultType('en'))
})

test('measures follow typography: 45 to 75 letters, at most 40 Han characters with larger line spacing', () => {
  const [latin, han] = [defaultType('en'), defaultType('zh-CN')]
  expect(latin.measure).toBeGreaterThanOrEqual(45)
  expect(latin.measure).toBeLessThanOrEqual(75)
  expect(han.measure).toBeLessThanOrEqual(40)
  expect(han.lineHeight).toBeGreaterThan(latin.lineHeight)
  expect(defaultType('ar').size).toBeGreaterThan(latin.size)
})

test('a Han or Hangul line is at least twice as long as one of as many letters', () => {
  const type = { measure: 40, size: 1.5 }
  expect(measureLength('zh-CN', type)).toBe('60rem')
  expect(measureLength('ja', type)).toBe('60rem')
  expect(measureLength('ko', type)).toBe('60rem')
  for (const language of ['en', 'ru', 'ar', 'kok']) {
    const length = Number.parseFloat(measureLength(language, type))
    expect(length).toBeGreaterThan(25)
    expect(length).toBeLessThanOrEqual(30)
  }
})

test('lengths have at most two decimals', () => {
  fc.assert(
    fc.property(setting, fc.constantFrom(...LANGUAGES), (type, language) => {
      expect(measureLength(language, type)).toMatch(/^\d+(?:\.\d{1,2})?rem$/)
    }),
  )
})

test('a language has its own settings, else those of all languages, else its script’s', () => {
  expect(typeOf({ type: {} }, 'ja')).toEqual(defaultType('ja'))
  const view = {
    allType: { size: 1.2, lineHeight: 0.9, measure: 0.5, family: 'sans', indent: 2 },
    type: { ja: { size: 2, isJustified: true } },
  } as const
  expect(typeOf(view, 'en')).toEqual({
    ...defaultType('en'),
    size: 1.1875 * 1.2,
    lineHeight: 1.6 * 0.9,
    measure: 34,
    family: 'sans',
    indent: 2,
  })
  expect(typeOf(view, 'ja')).toEqual({
    ...defaultType('ja'),
    size: 2,
    lineHeight: 1.85 * 0.9,
    measure: 19,
    family: 'sans',
    indent: 2,
    isJustified: true,
  })
})

test('a setting without a value does not hide another', () => {
  const view = { allType: { size: undefined, indent: 1 }, type: { en: { indent: undefined } } }
  expect(typeOf(view, 'en')).toEqual({ ...defaultType('en'), indent: 1 })
})

test('whatever is set, a type is valid', () => {
  const shared = fc.record(
    {
      size: fc.double({ min: 0.5, max: 2.5, noNaN: true }),
      lineHeight: fc.double({ min: 0.7, max: 1.5, noNaN: true }),
      measure: fc.double({ min: 0.4, max: 2, noNaN: true }),
    },
    { requiredKeys: [] },
  )
  fc.assert(
    fc.property(shared, fc.constantFrom(...LANGUAGES), (allType, language) => {
      const type = typeOf({ type: {}, allType }, language)
      expect(TypeSetting.parse(type)).toEqual(type)
    }),
  )
})
