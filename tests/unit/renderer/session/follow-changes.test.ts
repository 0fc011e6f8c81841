import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { AppEvent } from '../../../../contract/app-event.ts'
import { followChanges } from '../../../../renderer/session/follow-changes.ts'

const article = (articleId: string): AppEvent => ({ type: 'article-changed', articleId })
const translation = (articleId: string): AppEvent => ({
  type: 'translation-changed',
  articleId,
  language: 'de',
})

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp(id: string | null = 'a-00000000') {
  const open = { id }
  const refresh = vi.fn<() => void>()
  const { onEvent, stop } = followChanges(() => open.id, refresh)
  return { open, refresh, onEvent, stop }
}

test.each([article, translation])(
  'refreshes on a change of the open article: %o',
  async (event) => {
    const { refresh, onEvent } = setUp()
    onEvent(event('a-00000000'))
    await vi.runAllTimersAsync()
    expect(refresh).toHaveBeenCalledTimes(1)
  },
)

test('changes in quick succession refresh once, later ones again', async () => {
  const { refresh, onEvent } = setUp()
  onEvent(article('a-00000000'))
  onEvent(translation('a-00000000'))
  await vi.runAllTimersAsync()
  expect(refresh).toHaveBeenCalledTimes(1)
  onEvent(translation('a-00000000'))
  await vi.runAllTimersAsync()
  expect(refresh).toHaveBeenCalledTimes(2)
})

test.each([
  ['another article', 'b-00000000', article('a-00000000')],
  ['no article', null, article('a-00000000')],
  ['the list of articles', 'a-00000000', { type: 'library-changed' } as const],
])('ignores other changes: %s', async (_, open, event) => {
  const { refresh, onEvent } = setUp(open)
  onEvent(event)
  await vi.runAllTimersAsync()
  expect(refresh).not.toHaveBeenCalled()
})

test('does not refresh an article that was left, or after stop', async () => {
  const { open, refresh, onEvent, stop } = setUp()
  onEvent(article('a-00000000'))
  open.id = 'b-00000000'
  await vi.runAllTimersAsync()
  onEvent(article('b-00000000'))
  stop()
  await vi.runAllTimersAsync()
  expect(refresh).not.toHaveBeenCalled()
})
