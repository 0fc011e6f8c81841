import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../contract/languages.ts'
import { TypeSetting } from '../../../../contract/reading.ts'
import { defaultType, measureLength, stepSize } from '../../../../renderer/session/type-setting.ts'

const setting = fc.record({
  family: fc.constantFrom('serif' as const, 'sans' as const),
  size: fc.double({ min: 0.7, max: 3, noNaN: true }),
  lineHeight: fc.double({ min: 1.1, max: 2.6, noNaN: true }),
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

test('a step changes only the size, stays within the limits, and is undone by the opposite step', () => {
  fc.assert(
    fc.property(setting, fc.constantFrom(1 as const, -1 as const), (type, by) => {
      const next = stepSize(type, by)
      expect(TypeSetting.parse(next)).toEqual(next)
      expect({ ...next, size: 0 }).toEqual({ ...type, size: 0 })
      const inBounds = type.size > 0.8 && type.size < 2.9
      if (!inBounds) return
      expect(Math.sign(next.size - type.size)).toBe(by)
      expect(stepSize(next, by === 1 ? -1 : 1).size).toBeCloseTo(type.size, 10)
    }),
  )
})

test('a step is one pixel at 16 pixels per rem', () => {
  for (const language of LANGUAGES) {
    const type = defaultType(language)
    expect(stepSize(type, 1).size * 16).toBe(type.size * 16 + 1)
    expect(stepSize(type, -1).size * 16).toBe(type.size * 16 - 1)
  }
})

test('a step at a limit changes nothing', () => {
  const type = defaultType('en')
  expect(stepSize({ ...type, size: 3 }, 1).size).toBe(3)
  expect(stepSize({ ...type, size: 0.7 }, -1).size).toBe(0.7)
  expect(stepSize({ ...type, size: 2.99 }, 1).size).toBe(3)
})

test('default sizes are restored exactly after any steps within the limits', () => {
  fc.assert(
    fc.property(fc.constantFrom(...LANGUAGES), fc.nat(6), (language, steps) => {
      const start = defaultType(language)
      let type = start
      for (let step = 0; step < steps; step++) type = stepSize(type, -1)
      for (let step = 0; step < steps; step++) type = stepSize(type, 1)
      expect(type).toEqual(start)
    }),
  )
})
