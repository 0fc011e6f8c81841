import { expect, test } from 'vitest'
import type { View } from '../../../../../contract/reading.ts'
import { typeScope } from '../../../../../renderer/features/typography/type-scope.ts'
import type { TypeView } from '../../../../../renderer/session/type-changes.ts'
import { defaultType } from '../../../../../renderer/session/type-setting.ts'

function scopeOf(language: string | null, part: Partial<View> = {}) {
  const view: View = { mode: 'interleaved', languages: ['en', 'ja'], type: {}, ...part }
  let changed: TypeView = view
  const change = (to: (view: TypeView) => TypeView) => {
    changed = to(view)
  }
  return { scope: typeScope({ view, change }, language), changed: () => changed }
}

test('all languages have factors, one language its own measures', () => {
  expect(scopeOf(null).scope.values).toMatchObject({ size: 1, measure: 1, spacing: 1 })
  expect(scopeOf('ja').scope.values).toEqual(defaultType('ja'))
})

test('a change is one of the scope', () => {
  const all = scopeOf(null)
  all.scope.set({ indent: 2 })
  expect(all.changed().allType).toEqual({ indent: 2 })
  const own = scopeOf('ja')
  own.scope.set({ indent: 2 })
  expect(own.changed()).toMatchObject({ type: { ja: { indent: 2 } } })
  expect(own.changed().allType).toBeUndefined()
})

test('there is something to reset only where a value differs from the default', () => {
  expect(scopeOf(null).scope.reset(['size'])).toBeUndefined()
  expect(scopeOf(null, { allType: { size: 1 } }).scope.reset(['size'])).toBeUndefined()
  const all = scopeOf(null, { allType: { size: 1.5, indent: 2 } })
  all.scope.reset(['size'])?.()
  expect(all.changed().allType).toEqual({ indent: 2 })
})

test('all languages can be reset where only one has its own value, which is named', () => {
  const { scope, changed } = scopeOf(null, { type: { ja: { size: 2 } } })
  expect(scope.owners(['size'])).toEqual(['ja'])
  scope.reset(['size'])?.()
  expect(changed().type).toEqual({})
})

test('a language is reset to what all languages have', () => {
  const part = { allType: { indent: 2 }, type: { ja: { indent: 1 } } }
  const { scope, changed } = scopeOf('ja', part)
  expect(scope.owners(['indent'])).toEqual([])
  scope.reset(['indent'])?.()
  expect(changed()).toMatchObject({ type: {}, allType: { indent: 2 } })
})
