import { expect, test } from 'vitest'
import {
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

test('all messages are kept until they are dismissed, up to a number', () => {
  expect(ids(all(notice(1), notice(2, 'plain'), notice(3), notice(4, 'plain'), notice(5)))).toEqual(
    [1, 2, 3, 4, 5],
  )
  const many = all(notice(0, 'library'), ...Array.from({ length: 40 }, (_, at) => notice(at + 1)))
  expect(ids(many)).toEqual([0, ...Array.from({ length: 19 }, (_, at) => at + 22)])
})

test('problems with files are one message with a line for each', () => {
  const kept = all(
    notice(1, 'file', 'a: empty'),
    notice(2, 'plain'),
    notice(3, 'file', 'b: locked'),
    notice(4, 'file', 'a: empty'),
    notice(5, 'file', 'c: damaged'),
  )
  expect(kept).toMatchObject([
    { id: 2 },
    { id: 5, isMerged: true, details: ['a: empty', 'b: locked', 'c: damaged'] },
  ])
  const many = all(...Array.from({ length: 300 }, (_, at) => notice(at, 'file', `${at}`)))
  expect(many[0]?.details).toEqual(Array.from({ length: 100 }, (_, at) => `${at + 200}`))
  expect(withoutFileProblems(many)).toEqual([])
  // In another language it is another message.
  const other = { ...notice(2, 'file'), language: 'ar' }
  expect(ids(all(notice(1, 'file'), other))).toEqual([1, 2])
})

test('a list of files that were not opened takes further ones', () => {
  const summary = { ...notice(1, 'file', '2 of 30'), details: ['a: empty', 'b: locked'] }
  const [first] = all(summary)
  expect(first).toMatchObject({ text: '2 of 30' })
  expect(first?.isMerged).toBeUndefined()
  expect(all(summary, notice(2, 'file', 'c: damaged'))).toMatchObject([
    { isMerged: true, details: ['a: empty', 'b: locked', 'c: damaged'] },
  ])
})

test('a repeated message is shown once', () => {
  expect(ids(all(notice(1, 'file', 'same'), notice(2, 'file', 'same')))).toEqual([2])
  expect(all(notice(1, 'file', 'same'), notice(2, 'file', 'same'))[0]?.isMerged).toBeUndefined()
  expect(ids(all(notice(1, 'plain', 'x'), notice(2), notice(3, 'plain', 'x')))).toEqual([2, 3])
})

test('the themes that were tried are told by one message', () => {
  expect(ids(all(notice(1, 'theme'), notice(2), notice(3, 'theme')))).toEqual([2, 3])
})

test('a message that an article is gone ends when another is opened, and is kept apart from files', () => {
  const shown = all(notice(1, 'file'), notice(2, 'gone'), notice(3, 'file'))
  expect(ids(shown)).toEqual([2, 3])
  expect(withoutFileProblems(shown)).toEqual([])
})

test('a change of the interface language keeps problems', () => {
  expect(ids(withoutPlain(all(notice(1, 'file'), notice(2, 'plain'))))).toEqual([1])
})

test('display time grows with the length, and is longer with a button', () => {
  expect(displayMs({ text: 'Copied' })).toBe(4000)
  expect(displayMs({ text: 'x'.repeat(100) })).toBe(6000)
  expect(displayMs({ text: 'x'.repeat(1000) })).toBe(12_000)
  const action = { label: 'Undo', run: () => undefined }
  expect(displayMs({ text: 'Removed', action })).toBe(10_000)
  expect(displayMs({ text: 'Added', details: ['a', 'b'] })).toBe(10_000)
})
