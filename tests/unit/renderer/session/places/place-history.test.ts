import { expect, test } from 'vitest'
import {
  afterJump,
  NO_PLACES,
  type Place,
  type PlaceHistory,
  stepBack,
  stepForward,
} from '../../../../../renderer/session/places/place-history.ts'

const at = (path: string, part = 0): Place => ({ part, path })

/** The history after jumps that began at these places. */
const after = (...from: readonly Place[]): PlaceHistory => from.reduce(afterJump, NO_PLACES)

test('goes back through the places that jumps began at, and forward again', () => {
  const history = after(at('p1.s1'), at('p9.s1', 2))
  const first = stepBack(history, at('p20.s1', 3))
  expect(first?.place).toEqual(at('p9.s1', 2))
  const second = stepBack(first?.history ?? NO_PLACES, at('p9.s1', 2))
  expect(second?.place).toEqual(at('p1.s1'))
  expect(stepBack(second?.history ?? NO_PLACES, at('p1.s1'))).toBeNull()
  const third = stepForward(second?.history ?? NO_PLACES, at('p1.s1'))
  expect(third?.place).toEqual(at('p9.s1', 2))
  const fourth = stepForward(third?.history ?? NO_PLACES, at('p9.s1', 2))
  expect(fourth?.place).toEqual(at('p20.s1', 3))
  expect(fourth?.history).toEqual({ back: history.back, forward: [] })
})

test('forward leads to where the reader had read on, not to where the jump had led', () => {
  const back = stepBack(after(at('p1.s1')), at('p30.s2'))
  expect(stepForward(back?.history ?? NO_PLACES, at('p1.s1'))?.place).toEqual(at('p30.s2'))
})

test('a new jump forgets what lay ahead', () => {
  const back = stepBack(after(at('p1.s1'), at('p2.s1')), at('p3.s1'))
  const jumped = afterJump(back?.history ?? NO_PLACES, at('p2.s1'))
  expect(jumped).toEqual({ back: [at('p1.s1'), at('p2.s1')], forward: [] })
})

test('two jumps from one place are one step', () => {
  expect(after(at('p1.s1'), at('p1.s1')).back).toHaveLength(1)
  expect(after(at('p1.s1'), at('p1.s1', 1)).back).toHaveLength(2)
})

test('keeps a hundred places', () => {
  const many = Array.from({ length: 150 }, (_, index) => at(`p${index}.s1`))
  const { back } = after(...many)
  expect(back).toHaveLength(100)
  expect(back.at(-1)).toEqual(at('p149.s1'))
})
