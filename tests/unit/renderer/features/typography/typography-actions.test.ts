import { expect, test, vi } from 'vitest'
import type { View } from '../../../../../contract/reading.ts'
import { typographyActions } from '../../../../../renderer/features/typography/typography-actions.ts'
import type { OpenReading } from '../../../../../renderer/session/reading/open-reading.ts'
import { defaultType, typeOf } from '../../../../../renderer/session/type-setting.ts'
import { someArticle } from '../../some-article.ts'

const VIEW: View = { mode: 'side-by-side', languages: ['en', 'ja'], type: { fr: { size: 2 } } }

function setUp(isOpen = true) {
  let view = VIEW
  const open: OpenReading | null = isOpen
    ? { article: someArticle([]), view, translations: new Map(), position: null }
    : null
  const actions = typographyActions({
    open,
    onFailed: (error) => {
      throw error
    },
    changeView: (change) => {
      view = { ...view, ...(typeof change === 'function' ? change(view) : change) }
    },
  })
  return { actions, size: (language: string) => typeOf(view, language).size }
}

test('the size commands change every language', async () => {
  const { actions, size } = setUp()
  actions.larger.run()
  await vi.waitFor(() => {
    for (const language of ['en', 'ja', 'ar'])
      expect(size(language)).toBeGreaterThan(defaultType(language).size)
    expect(size('fr')).toBeGreaterThan(2)
  })
  actions.smaller.run()
  actions.smaller.run()
  await vi.waitFor(() => expect(size('en')).toBeLessThan(defaultType('en').size))
  actions['default-size'].run()
  await vi.waitFor(() => {
    for (const language of ['en', 'ja', 'fr'])
      expect(size(language)).toBe(defaultType(language).size)
  })
})

test('without an article there is no size to change', () => {
  const { actions } = setUp(false)
  expect(
    [actions.larger, actions.smaller, actions['default-size']].map((one) => one.when()),
  ).toEqual([false, false, false])
  expect(setUp().actions.larger.when()).toBe(true)
})
