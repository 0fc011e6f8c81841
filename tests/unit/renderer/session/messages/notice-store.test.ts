import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noticeStore } from '../../../../../renderer/session/messages/notice-store.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp() {
  const uiLanguage = { language: 'en', direction: 'ltr' as 'ltr' | 'rtl' }
  const store = noticeStore(() => uiLanguage)
  const updates: string[][] = []
  const end = store.subscribe(() => updates.push(store.current().map((one) => one.text)))
  return { store, uiLanguage, updates, end }
}

test('plain messages are dismissed automatically, problems are not', () => {
  const { store, updates } = setUp()
  const problem = store.notify('Broken.', 'problem')
  store.notify('Opened.')
  expect(updates.at(-1)).toEqual(['Broken.', 'Opened.'])
  vi.advanceTimersByTime(60_000)
  expect(updates.at(-1)).toEqual(['Broken.'])
  store.dismiss(problem)
  expect(store.current()).toEqual([])
})

test('a message has the interface language of its time and a unique id', () => {
  const { store, uiLanguage } = setUp()
  store.notify('One.', 'problem')
  Object.assign(uiLanguage, { language: 'ar', direction: 'rtl' })
  store.notify('Two.', 'problem')
  expect(store.current()).toMatchObject([
    { text: 'One.', language: 'en', direction: 'ltr' },
    { text: 'Two.', language: 'ar', direction: 'rtl' },
  ])
  expect(new Set(store.current().map((one) => one.id)).size).toBe(2)
})

test('a change of language dismisses plain messages, opening a text problems with files', () => {
  const { store } = setUp()
  store.notify('Broken file.', 'problem', 'file')
  store.notify('No connection.', 'problem', 'connection')
  store.notify('Opened.')
  store.dismissPlain()
  expect(store.current().map((one) => one.text)).toEqual(['Broken file.', 'No connection.'])
  store.dismissFileProblems()
  expect(store.current().map((one) => one.text)).toEqual(['No connection.'])
})

test('listeners are not called if nothing is dismissed, or after unsubscribing', () => {
  const { store, updates, end } = setUp()
  store.dismiss(7)
  expect(updates).toEqual([])
  end()
  store.notify('Opened.')
  expect(updates).toEqual([])
})

test('a plain message stays while held, and a while after', () => {
  const { store } = setUp()
  store.notify('Copied.')
  vi.advanceTimersByTime(3900)
  store.hold(true)
  vi.advanceTimersByTime(60_000)
  expect(store.current()).toHaveLength(1)
  store.notify('While held.')
  store.hold(false)
  vi.advanceTimersByTime(1900)
  expect(store.current().map((one) => one.text)).toEqual(['Copied.', 'While held.'])
  vi.advanceTimersByTime(200)
  expect(store.current().map((one) => one.text)).toEqual(['While held.'])
  vi.advanceTimersByTime(2000)
  expect(store.current()).toEqual([])
})

test('dismissing the last message while held lets later ones end', () => {
  const { store } = setUp()
  const id = store.notify('Copied.')
  store.hold(true)
  store.dismiss(id)
  store.notify('Opened.')
  vi.advanceTimersByTime(4000)
  expect(store.current()).toEqual([])
})
