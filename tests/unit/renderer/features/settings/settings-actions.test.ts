import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../../../../contract/settings.ts'
import { settingsActions } from '../../../../../renderer/features/settings/settings-actions.ts'

function setUp(theme: Settings['theme']) {
  const changes: Partial<Settings>[] = []
  const messages: string[] = []
  const actions = settingsActions(
    {
      settings: { ...DEFAULT_SETTINGS, theme },
      changeSettings: (change) => changes.push(change),
      notify: (text) => messages.push(text),
    },
    (theme) => `now ${theme}`,
  )
  return { actions, changes, messages }
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
