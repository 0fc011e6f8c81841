import { expect, test } from 'vitest'
import {
  keepLeft,
  takeLeft,
  type WindowStorage,
} from '../../../../../renderer/session/reading/left-reading.ts'

function someStorage(kept = new Map<string, string>()): WindowStorage {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const PLACE = { view: null, position: { top: 'p6.s1', offset: 5.5, caret: 'title' } }

test('the place that a window left is taken once, by the same article', () => {
  const storage = someStorage()
  keepLeft(storage, 'one', PLACE)
  expect(takeLeft(storage, 'one')).toEqual(PLACE)
  expect(takeLeft(storage, 'one')).toBeNull()
})

test('the place in another article is of no use', () => {
  const storage = someStorage()
  keepLeft(storage, 'one', PLACE)
  expect(takeLeft(storage, 'two')).toBeNull()
})

test('no storage, or another thing in it, is no failure', () => {
  const broken: WindowStorage = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
    removeItem: () => undefined,
  }
  keepLeft(broken, 'one', PLACE)
  expect(takeLeft(broken, 'one')).toBeNull()
  expect(takeLeft(someStorage(new Map([['left', '{']])), 'one')).toBeNull()
  expect(takeLeft(someStorage(new Map([['left', '7']])), 'one')).toBeNull()
})
