import { expect, test } from 'vitest'
import {
  seenNotices,
  stayOf,
  withNotice,
  withoutFileProblems,
  withoutPlain,
} from '../../../renderer/keep-notices.ts'
import type { Notice } from '../../../renderer/ui/notice.ts'

const notice = (id: number, about?: Notice['about'] | 'plain', text = `${id}`): Notice => ({
  id,
  text,
  tone: about === 'plain' ? 'plain' : 'problem',
  about: about === 'plain' ? undefined : about,
  language: 'en',
  direction: 'ltr',
})

const all = (...notices: Notice[]) => notices.reduce(withNotice, [] as Notice[])
const ids = (notices: readonly Notice[]) => notices.map((one) => one.id)

test('two problems are seen at a time, the older ones gone', () => {
  const kept = all(notice(1, 'file'), notice(2, 'file'), notice(3), notice(4, 'file'))
  expect(ids(kept)).toEqual([3, 4])
  expect(ids(seenNotices(kept))).toEqual([4, 3])
})

test('what is said again is said once, and a plain message makes room for the next', () => {
  expect(ids(all(notice(1, 'file', 'same'), notice(2, 'file', 'same')))).toEqual([2])
  expect(ids(all(notice(1, 'plain'), notice(2, 'file'), notice(3, 'plain')))).toEqual([2, 3])
})

test('problems of the library stay, and come back when newer ones have gone', () => {
  const kept = all(
    notice(1, 'library'),
    notice(2, 'library'),
    notice(3, 'connection'),
    notice(4, 'file'),
    notice(5, 'file'),
    notice(6, 'plain'),
  )
  expect(ids(kept)).toEqual([1, 2, 3, 4, 5, 6])
  expect(ids(seenNotices(kept))).toEqual([6, 5, 4])
  expect(ids(seenNotices(withoutFileProblems(kept)))).toEqual([6, 3, 2])
})

test('another language of the interface leaves the problems', () => {
  expect(ids(withoutPlain(all(notice(1, 'file'), notice(2, 'plain'))))).toEqual([1])
})

test('a message stays as long as it takes to read', () => {
  expect(stayOf('Copied')).toBe(4000)
  expect(stayOf('x'.repeat(100))).toBe(6000)
  expect(stayOf('x'.repeat(1000))).toBe(12_000)
})
