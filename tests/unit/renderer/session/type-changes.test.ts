import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { View } from '../../../../contract/reading.ts'
import type { SharedType } from '../../../../contract/typography.ts'
import {
  ownersOf,
  presetOf,
  PRESETS,
  presetType,
  type TypeView,
  withDefaults,
  withOwn,
  withPage,
  withShared,
  withSizeStep,
} from '../../../../renderer/session/type-changes.ts'
import { defaultType, typeOf } from '../../../../renderer/session/type-setting.ts'

const NONE: TypeView = { type: {} }

const isValid = (view: TypeView) =>
  View.safeParse({ mode: 'side-by-side', languages: ['en'], ...view }).success

test('what is set for all languages replaces a language’s own setting of that kind only', () => {
  const before: TypeView = {
    type: { ja: { size: 2, indent: 1 }, ar: { size: 1 } },
    allType: { spacing: 2 },
  }
  const after = withShared(before, { size: 1.5 })
  expect(after.type).toEqual({ ja: { indent: 1 } })
  expect(after.allType).toEqual({ spacing: 2, size: 1.5 })
  expect(before.type).toEqual({ ja: { size: 2, indent: 1 }, ar: { size: 1 } })
})

test('a language’s own setting leaves the others to all languages', () => {
  const view = withOwn(withShared(NONE, { indent: 2 }), 'ja', { size: 2 })
  expect(typeOf(view, 'ja')).toMatchObject({ size: 2, indent: 2 })
  expect(typeOf(withShared(view, { indent: 1 }), 'ja')).toMatchObject({ size: 2, indent: 1 })
})

test('one control has its default again, the others keep their values', () => {
  const view: TypeView = {
    type: { ja: { size: 2 }, ko: { size: 1, indent: 1 } },
    allType: { size: 1.2, indent: 2 },
    page: { gap: 2 },
  }
  expect(withDefaults(view, 'ja', ['size']).type).toEqual({ ko: { size: 1, indent: 1 } })
  expect(withDefaults(view, 'ko', ['size']).type).toEqual({ ja: { size: 2 }, ko: { indent: 1 } })
  expect(withDefaults(view, null, ['size'])).toEqual({
    type: { ko: { indent: 1 } },
    allType: { indent: 2 },
    page: { gap: 2 },
  })
})

test('only shown languages are named as having their own setting', () => {
  const view = { type: { ja: { size: 2 }, ko: { size: 1 } }, languages: ['en', 'ja'] }
  expect(ownersOf(view, ['size'])).toEqual(['ja'])
  expect(ownersOf(view, ['indent'])).toEqual([])
})

test('the space around the columns is changed and restored by itself', () => {
  const view = withPage(withPage(NONE, { gap: 2 }), { margin: 3 })
  expect(view.page).toEqual({ gap: 2, margin: 3 })
  expect(isValid(view)).toBe(true)
  expect(withPage(view, { gap: undefined }).page).toEqual({ gap: undefined, margin: 3 })
})

test.each(PRESETS)(
  'the preset %s is valid, and is recognised until something changes',
  (preset) => {
    const view = presetType(preset)
    expect(isValid(view)).toBe(true)
    expect(presetOf(view)).toBe(preset)
    expect(presetOf(withOwn(view, 'ja', { size: 2 }))).toBeNull()
    expect(presetOf(withPage(view, { gap: 2 }))).toBeNull()
    expect(presetOf(withShared(view, { indent: 3 }))).toBeNull()
  },
)

test('defaults that are stored are the standard all the same', () => {
  const allType: SharedType = { measure: 1, size: 1, isJustified: false, face: null }
  expect(presetOf({ type: { ja: {} }, allType, page: { gap: 1 } })).toBe('standard')
})

test('presets look different', () => {
  const types = PRESETS.map((preset) => JSON.stringify(typeOf(presetType(preset), 'en')))
  expect(new Set(types).size).toBe(PRESETS.length)
})

test('a step changes the size of every language, also of one with its own', () => {
  const view: TypeView = { type: { fr: { size: 2, indent: 1 } }, allType: { indent: 2 } }
  const larger = withSizeStep(view, 1)
  for (const language of ['en', 'ja', 'fr'])
    expect(typeOf(larger, language).size).toBeGreaterThan(typeOf(view, language).size)
  expect(typeOf(larger, 'fr').indent).toBe(1)
  expect(typeOf(larger, 'ja').indent).toBe(2)
  expect(typeOf(withSizeStep(larger, -1), 'ja').size).toBe(defaultType('ja').size)
})

test('steps stay valid and are undone by as many in the other direction', () => {
  fc.assert(
    fc.property(fc.nat(9), fc.constantFrom(1 as const, -1 as const), (steps, by) => {
      let view: TypeView = { type: { ko: { size: 1.6 } } }
      for (let step = 0; step < steps; step++) view = withSizeStep(view, by)
      expect(isValid(view)).toBe(true)
      for (let step = 0; step < steps; step++) view = withSizeStep(view, by === 1 ? -1 : 1)
      expect(typeOf(view, 'ja').size).toBeCloseTo(defaultType('ja').size, 9)
    }),
  )
})

test('steps end at the limits', () => {
  let view: TypeView = { type: { ko: { size: 2.9 } } }
  for (let step = 0; step < 60; step++) view = withSizeStep(view, 1)
  expect([view.allType?.size, view.type['ko']?.size]).toEqual([2.5, 3])
  for (let step = 0; step < 90; step++) view = withSizeStep(view, -1)
  expect(view.allType?.size).toBe(0.5)
  expect(view.type['ko']?.size).toBeCloseTo(0.7, 9)
  expect(isValid(view)).toBe(true)
})
