import { beforeEach, describe, expect, test } from 'vitest'
import { createLifetime } from '../../../main/browser/lifetime.ts'
import { createPageCounter } from '../../../main/browser/page-counter.ts'

let due: { run: () => void; delay: number } | null
let ended: number

const later = (run: () => void, delay: number) => {
  due = { run, delay }
  return () => (due = null)
}

beforeEach(() => {
  due = null
  ended = 0
})

describe('the life of the shell in a default browser', () => {
  const create = () => createLifetime(() => ended++, later, 15_000)

  test('waits for a first page for ever', () => {
    const life = create()
    life.watch()
    expect(due).toBe(null)
  })

  test('ends some time after the last page has gone, not the first', () => {
    const life = create()
    life.watch()
    life.pages(1)
    life.pages(2)
    life.pages(1)
    expect(due).toBe(null)
    life.pages(0)
    expect(due?.delay).toBe(15_000)
    due?.run()
    expect(ended).toBe(1)
  })

  test('a page that comes back in time keeps it', () => {
    const life = create()
    life.watch()
    life.pages(1)
    life.pages(0)
    life.pages(1)
    expect(due).toBe(null)
  })

  test('only where it is watched', () => {
    const life = create()
    life.pages(1)
    life.pages(0)
    expect(due).toBe(null)
    life.watch()
    expect(due?.delay).toBe(15_000)
    life.stop()
    expect(due).toBe(null)
  })
})

describe('counting pages', () => {
  test('tells who waits for a page, and who waits for none', async () => {
    const seen: number[] = []
    const counter = createPageCounter((count) => seen.push(count))
    expect(await counter.emptyWithin(0)).toBe(true)
    expect(await counter.pageWithin(10)).toBe(false)
    const page = counter.pageWithin(5_000)
    counter.set(1)
    expect(await page).toBe(true)
    expect(await counter.emptyWithin(10)).toBe(false)
    const empty = counter.emptyWithin(5_000)
    counter.set(0)
    expect(await empty).toBe(true)
    expect(seen).toEqual([1, 0])
  })
})
