import { expect, test } from 'vitest'
import {
  visibleNotices,
  displayMs,
  addNotice,
  withoutFileProblems,
  withoutPlain,
} from '../../../../../renderer/session/messages/notice-list.ts'
import type { Notice } from '../../../../../renderer/ui/notice.ts'

const notice = (id: number, about?: Notice['about'] | 'plain', text = `${id}`): Notice => ({
  id,
  text,
  tone: about === 'plain' ? 'plain' : 'problem',
  about: about === 'plain' ? undefined : about,
  language: 'en',
  direction: 'ltr',
})

const all = (...notices: Notice[]) => notices.reduce(addNotice, [] as Notice[])
const ids = (notices: readonly Notice[]) => notices.map((one) => one.id)

test('two problems are visible at a time', () => {
  const kept = all(notice(1), notice(2), notice(3, 'file'), notice(4))
  expect(ids(kept)).toEqual([3, 4])
  expect(ids(visibleNotices(kept))).toEqual([4, 3])
})

test('problems with files are one message with a line for each', () => {
  const kept = all(
    notice(1, 'file', 'a: empty'),
    notice(2, 'plain'),
    notice(3, 'file', 'b: locked'),
    notice(4, 'file', 'a: empty'),
    notice(5, 'file', 'c: damaged'),
  )
  expect(kept.map(({ id, text }) => [id, text])).toEqual([[5, 'a: empty\nb: locked\nc: damaged']])
  const many = all(...Array.from({ length: 300 }, (_, at) => notice(at, 'file', `${at}`)))
  expect(many[0]?.text.split('\n')).toEqual(Array.from({ length: 100 }, (_, at) => `${at + 200}`))
  expect(withoutFileProblems(many)).toEqual([])
  // In another language it is another message.
  const other = { ...notice(2, 'file'), language: 'ar' }
  expect(ids(all(notice(1, 'file'), other))).toEqual([1, 2])
})

test('a repeated message is shown once, and a plain message replaces the previous', () => {
  expect(ids(all(notice(1, 'file', 'same'), notice(2, 'file', 'same')))).toEqual([2])
  expect(ids(all(notice(1, 'plain'), notice(2, 'file'), notice(3, 'plain')))).toEqual([2, 3])
})

test('library problems stay, and reappear when newer ones are dismissed', () => {
  const kept = all(
    notice(1, 'library'),
    notice(2, 'library'),
    notice(3, 'connection'),
    notice(4),
    notice(5, 'file'),
    notice(6, 'plain'),
  )
  expect(ids(kept)).toEqual([1, 2, 3, 4, 5, 6])
  expect(ids(visibleNotices(kept))).toEqual([6, 5, 4])
  expect(ids(visibleNotices(withoutFileProblems(kept)))).toEqual([6, 4, 3])
})

test('a message that an article is gone ends when another is opened, and is kept apart from files', () => {
  const shown = all(notice(1, 'file'), notice(2, 'gone'), notice(3, 'file'))
  expect(ids(shown)).toEqual([2, 3])
  expect(withoutFileProblems(shown)).toEqual([])
})

test('a change of the interface language keeps problems', () => {
  expect(ids(withoutPlain(all(notice(1, 'file'), notice(2, 'plain'))))).toEqual([1])
})

test('display time grows with the length', () => {
  expect(displayMs('Copied')).toBe(4000)
  expect(displayMs('x'.repeat(100))).toBe(6000)
  expect(displayMs('x'.repeat(1000))).toBe(12_000)
})
