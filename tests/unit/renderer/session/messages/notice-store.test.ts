import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noticeStore } from '../../../../../renderer/session/messages/notice-store.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp() {
  const spoken = { language: 'en', direction: 'ltr' as 'ltr' | 'rtl' }
  const store = noticeStore(() => spoken)
  const heard: string[][] = []
  const end = store.subscribe(() => heard.push(store.current().map((one) => one.text)))
  return { store, spoken, heard, end }
}

test('plain messages are dismissed automatically, problems are not', () => {
  const { store, heard } = setUp()
  const problem = store.notify('Broken.', 'problem')
  store.notify('Opened.')
  expect(heard.at(-1)).toEqual(['Broken.', 'Opened.'])
  vi.advanceTimersByTime(60_000)
  expect(heard.at(-1)).toEqual(['Broken.'])
  store.dismiss(problem)
  expect(store.current()).toEqual([])
})

test('a message has the interface language of its time and a unique id', () => {
  const { store, spoken } = setUp()
  store.notify('One.', 'problem')
  Object.assign(spoken, { language: 'ar', direction: 'rtl' })
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
  const { store, heard, end } = setUp()
  store.dismiss(7)
  expect(heard).toEqual([])
  end()
  store.notify('Opened.')
  expect(heard).toEqual([])
})
