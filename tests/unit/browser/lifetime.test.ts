import { beforeEach, describe, expect, test } from 'vitest'
import { createLifetime } from '../../../main/browser/lifetime.ts'
import { createPageCounter } from '../../../main/browser/page-counter.ts'

let due: { run: () => void; delay: number } | null
let ended: number

const schedule = (run: () => void, delay: number) => {
  due = { run, delay }
  return () => (due = null)
}

beforeEach(() => {
  due = null
  ended = 0
})

describe('createLifetime', () => {
  const create = () => createLifetime(() => ended++, schedule, 15_000)

  test('waits for the first page without limit', () => {
    const life = create()
    life.watch()
    expect(due).toBe(null)
  })

  test('ends a grace period after the last page closed, not the first', () => {
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

  test('a page that reconnects in time keeps it running', () => {
    const life = create()
    life.watch()
    life.pages(1)
    life.pages(0)
    life.pages(1)
    expect(due).toBe(null)
  })

  test('ends only after watch() was called', () => {
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

describe('createPageCounter', () => {
  test('resolves waits for a page and for no pages', async () => {
    const seen: number[] = []
    const counter = createPageCounter((count) => seen.push(count))
    expect(await counter.waitForNoPages(0)).toBe(true)
    expect(await counter.waitForPage(10)).toBe(false)
    const page = counter.waitForPage(5_000)
    counter.set(1)
    expect(await page).toBe(true)
    expect(await counter.waitForNoPages(10)).toBe(false)
    const empty = counter.waitForNoPages(5_000)
    counter.set(0)
    expect(await empty).toBe(true)
    expect(seen).toEqual([1, 0])
  })
})
