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

test('a plain message goes by itself, a problem stays until it is dismissed', () => {
  const { store, heard } = setUp()
  const problem = store.notify('Broken.', 'problem')
  store.notify('Opened.')
  expect(heard.at(-1)).toEqual(['Broken.', 'Opened.'])
  vi.advanceTimersByTime(60_000)
  expect(heard.at(-1)).toEqual(['Broken.'])
  store.dismiss(problem)
  expect(store.current()).toEqual([])
})

test('a message is in the language that is spoken when it comes, and each has a number of its own', () => {
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

test('another language takes what was said in passing, another text what was wrong with files', () => {
  const { store } = setUp()
  store.notify('Broken file.', 'problem', 'file')
  store.notify('No connection.', 'problem', 'connection')
  store.notify('Opened.')
  store.dismissPlain()
  expect(store.current().map((one) => one.text)).toEqual(['Broken file.', 'No connection.'])
  store.dismissFileProblems()
  expect(store.current().map((one) => one.text)).toEqual(['No connection.'])
})

test('what dismisses nothing is heard by nobody, nor is anything after the end', () => {
  const { store, heard, end } = setUp()
  store.dismiss(7)
  expect(heard).toEqual([])
  end()
  store.notify('Opened.')
  expect(heard).toEqual([])
})
