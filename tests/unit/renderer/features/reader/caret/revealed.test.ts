import { expect, test, vi } from 'vitest'
import { Revealed } from '../../../../../../renderer/features/reader/caret/revealed.ts'

test('toggles a sentence', () => {
  const revealed = new Revealed()
  revealed.toggle('p1.s2')
  revealed.toggle('p1.s1')
  expect([...revealed.of('p1')].sort()).toEqual(['p1.s1', 'p1.s2'])
  revealed.toggle('p1.s2')
  expect([...revealed.of('p1')]).toEqual(['p1.s1'])
})

test('blocks are independent, also p1 and p11', () => {
  const revealed = new Revealed()
  revealed.toggle('p11.s1')
  revealed.toggle('title')
  expect(revealed.of('p1').size).toBe(0)
  expect([...revealed.of('p11')]).toEqual(['p11.s1'])
  expect([...revealed.of('title')]).toEqual(['title'])
  expect(['p1.s1', 'p11.s1', 'p11.s2', 'title'].map((path) => revealed.has(path))).toEqual([
    false,
    true,
    false,
    true,
  ])
})

test('a block’s set is the same object until that block changes', () => {
  const revealed = new Revealed()
  const empty = revealed.of('p1')
  expect(revealed.of('p1')).toBe(empty)
  revealed.toggle('p1.s1')
  const one = revealed.of('p1')
  revealed.toggle('p2.s1')
  expect(revealed.of('p1')).toBe(one)
  revealed.toggle('p1.s2')
  expect(revealed.of('p1')).not.toBe(one)
  // Returned sets are immutable: a row compares them.
  expect([...one]).toEqual(['p1.s1'])
  expect(empty.size).toBe(0)
})

test('listeners are called after every change until they unsubscribe', () => {
  const revealed = new Revealed()
  const sizes: number[] = []
  const leave = revealed.subscribe(() => sizes.push(revealed.of('p1').size))
  const other = vi.fn<() => void>()
  revealed.subscribe(other)
  revealed.toggle('p1.s1')
  revealed.toggle('p1.s2')
  revealed.clear()
  expect(sizes).toEqual([1, 2, 0])
  leave()
  revealed.toggle('p1.s1')
  expect(sizes).toEqual([1, 2, 0])
  expect(other).toHaveBeenCalledTimes(4)
})

test('subscribe works unbound, as React calls it', () => {
  const revealed = new Revealed()
  const { subscribe } = revealed
  const listener = vi.fn<() => void>()
  subscribe(listener)
  revealed.toggle('p1.s1')
  expect(listener).toHaveBeenCalledOnce()
})

test('clear hides every sentence', () => {
  const revealed = new Revealed()
  revealed.toggle('p1.s1')
  revealed.toggle('p2.s1')
  revealed.clear()
  expect([...revealed.of('p1'), ...revealed.of('p2')]).toEqual([])
  const listener = vi.fn<() => void>()
  revealed.subscribe(listener)
  revealed.clear()
  expect(listener, 'nothing was shown').not.toHaveBeenCalled()
})
