import { expect, test } from 'vitest'
import {
  saveReloadState,
  takeReloadState,
  type WindowStorage,
} from '../../../../../renderer/session/reading/reload-state.ts'

function someStorage(kept = new Map<string, string>()): WindowStorage {
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  }
}

const PLACE = { view: null, position: { top: 'p6.s1', offset: 5.5, caret: 'title' } }

test('the state is taken once, for the same article', () => {
  const storage = someStorage()
  saveReloadState(storage, 'one', PLACE)
  expect(takeReloadState(storage, 'one')).toEqual(PLACE)
  expect(takeReloadState(storage, 'one')).toBeNull()
})

test('another article’s state is ignored', () => {
  const storage = someStorage()
  saveReloadState(storage, 'one', PLACE)
  expect(takeReloadState(storage, 'two')).toBeNull()
})

test('missing storage and foreign data are ignored', () => {
  const broken: WindowStorage = {
    getItem: () => {
      throw new Error('denied')
    },
    setItem: () => {
      throw new Error('denied')
    },
    removeItem: () => undefined,
  }
  saveReloadState(broken, 'one', PLACE)
  expect(takeReloadState(broken, 'one')).toBeNull()
  expect(takeReloadState(someStorage(new Map([['left', '{']])), 'one')).toBeNull()
  expect(takeReloadState(someStorage(new Map([['left', '7']])), 'one')).toBeNull()
})
