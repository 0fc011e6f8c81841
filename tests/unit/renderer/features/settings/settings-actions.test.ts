import { expect, test } from 'vitest'
import type { Settings } from '../../../../../contract/settings.ts'
import type { View } from '../../../../../contract/reading.ts'
import { settingsActions } from '../../../../../renderer/features/settings/settings-actions.ts'
import type { OpenReading } from '../../../../../renderer/session/reading/open-reading.ts'
import { defaultType } from '../../../../../renderer/session/type-setting.ts'
import { someArticle } from '../../some-article.ts'

const FRENCH = { ...defaultType('fr'), size: 2 }
const VIEW: View = { mode: 'side-by-side', languages: ['en', 'ja'], type: { fr: FRENCH } }

function setUp(theme: Settings['theme'] = 'system', isOpen = true) {
  const changes: Partial<Settings>[] = []
  const messages: string[] = []
  let view = VIEW
  const open: OpenReading | null = isOpen
    ? { article: someArticle([]), view, translations: new Map(), position: null }
    : null
  const actions = settingsActions(
    {
      open,
      settings: { theme, uiLanguage: 'system', view: null, lastArticle: null },
      changeView: (change) => {
        view = { ...view, ...(typeof change === 'function' ? change(view) : change) }
      },
      changeSettings: (change) => changes.push(change),
      notify: (text) => messages.push(text),
    },
    (theme) => `now ${theme}`,
  )
  return { actions, changes, messages, type: () => view.type }
}

test('the theme command cycles through the themes and reports the new one', () => {
  const first = setUp('system')
  first.actions.theme.run()
  expect(first.changes).toEqual([{ theme: 'light' }])
  expect(first.messages).toEqual(['now light'])
  const last = setUp('contrast')
  last.actions.theme.run()
  expect(last.changes).toEqual([{ theme: 'system' }])
})

test('the size commands change every shown language and no other', () => {
  const { actions, type } = setUp()
  actions.larger.run()
  for (const language of ['en', 'ja'])
    expect(type()[language]?.size).toBeGreaterThan(defaultType(language).size)
  actions.smaller.run()
  actions.smaller.run()
  expect(type()['en']?.size).toBeLessThan(defaultType('en').size)
  actions['default-size'].run()
  for (const language of ['en', 'ja']) expect(type()[language]).toEqual(defaultType(language))
  expect(type()['fr']).toEqual(FRENCH)
})

test('without an article only the theme command is available', () => {
  const { actions } = setUp('system', false)
  expect(
    [actions.larger, actions.smaller, actions['default-size']].map((one) => one.when()),
  ).toEqual([false, false, false])
  expect(setUp().actions.larger.when()).toBe(true)
})
