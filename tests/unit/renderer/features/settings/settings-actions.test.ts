import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../../../../contract/settings.ts'
import { settingsActions } from '../../../../../renderer/features/settings/settings-actions.ts'

function setUp(own: Partial<Settings>) {
  const changes: Partial<Settings>[] = []
  const messages: string[] = []
  const actions = settingsActions(
    {
      settings: { ...DEFAULT_SETTINGS, ...own },
      changeSettings: (change) => changes.push(change),
      notify: (text) => messages.push(text),
    },
    {
      theme: (theme) => `now ${theme}`,
      reading: (way) => `by ${way}`,
      focus: (kind) => `on ${kind}`,
    },
  )
  return { actions, changes, messages }
}

test('the theme command cycles through the themes and reports the new one', () => {
  const first = setUp({ theme: 'system' })
  first.actions.theme.run()
  expect(first.changes).toEqual([{ theme: 'light' }])
  expect(first.messages).toEqual(['now light'])
  const last = setUp({ theme: 'contrast' })
  last.actions.theme.run()
  expect(last.changes).toEqual([{ theme: 'system' }])
})

test('the text is read by pages, and by scrolling again', () => {
  const { actions, changes, messages } = setUp({})
  actions['reading-by-pages'].run()
  setUp({ reading: 'pages' }).actions['reading-by-pages'].run()
  expect([changes, messages]).toEqual([[{ reading: 'pages' }], ['by pages']])
})

test('the focus goes from the sentence to the paragraph and off again', () => {
  const found = (['off', 'sentence', 'paragraph'] as const).map((focus) => {
    const { actions, changes, messages } = setUp({ focus })
    actions.focus.run()
    return [changes[0]?.focus, messages[0]]
  })
  expect(found).toEqual([
    ['sentence', 'on sentence'],
    ['paragraph', 'on paragraph'],
    ['off', 'on off'],
  ])
})
