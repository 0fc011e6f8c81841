import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { watchPlaces } from '../../support/window/watch-places.ts'

/** The rows and sentences that are not dimmed, by key and by column and path. */
const reading = (reader: Reader) =>
  reader.article.evaluate((article) => ({
    rows: [...article.querySelectorAll<HTMLElement>('[data-row][data-reading]')].map(
      (one) => one.dataset['row'],
    ),
    sentences: [...article.querySelectorAll<HTMLElement>('[data-path][data-reading]')].map(
      (one) =>
        `${one.closest<HTMLElement>('[data-column]')?.dataset['column']} ${one.dataset['path']}`,
    ),
  }))

const colour = (reader: Reader, path: string, column = 0) =>
  reader.sentence(path, column).evaluate((one) => getComputedStyle(one).color)

test('the focus is on a sentence and its translation, then on the paragraph, then off', async ({
  reader,
}) => {
  await reader.resize(1280, 700)
  const ink = await colour(reader, 'p1.s1')
  await reader.press('j')
  await reader.settle()
  const moved = await watchPlaces(reader.page)
  await reader.press('f')
  await expect
    .poll(() => reading(reader))
    .toEqual({ rows: ['p1'], sentences: ['0 p1.s1', '1 p1.s1'] })
  await expect.poll(() => colour(reader, 'p1.s1')).toBe(ink)
  await expect.poll(() => colour(reader, 'p2.s1')).not.toBe(ink)
  expect(await colour(reader, 'p2.s1', 1)).toBe(await colour(reader, 'p2.s1'))
  await reader.press('f')
  await expect(reader.page.locator('html')).toHaveAttribute('data-focus', 'paragraph')
  await expect.poll(() => reading(reader)).toEqual({ rows: ['p1'], sentences: [] })
  await reader.press('f')
  await expect(reader.page.locator('html')).not.toHaveAttribute('data-focus')
  await expect.poll(() => colour(reader, 'p2.s1')).toBe(ink)
  expect(await moved()).toBe(0)
})

test('it follows the keyboard and scrolling, and comes to every paragraph', async ({ reader }) => {
  await reader.resize(1280, 700)
  await reader.press('j', 'f', 'f')
  await expect.poll(() => reading(reader)).toMatchObject({ rows: ['p1'] })
  await reader.press('ArrowDown')
  await expect.poll(() => reading(reader)).toMatchObject({ rows: ['p2'] })
  const seen = new Set<string | undefined>()
  for (let scrolled = -1; ; ) {
    for (const row of (await reading(reader)).rows) seen.add(row)
    const now = await reader.page.evaluate(() => {
      window.scrollBy(0, 40)
      return window.scrollY
    })
    if (now === scrolled) break
    scrolled = now
    await reader.settle()
  }
  const rows = await reader.rows.evaluateAll((all) =>
    all
      .filter((one) => one.querySelector('[data-path]'))
      .map((one) => one.getAttribute('data-row')),
  )
  expect(rows.filter((row) => row !== 'p1' && !seen.has(row ?? ''))).toEqual([])
})

test('a sentence that is pointed at is not dimmed, and nothing is in high contrast', async ({
  reader,
}) => {
  const ink = await colour(reader, 'p1.s1')
  await reader.press('j', 'f')
  await expect.poll(() => colour(reader, 'p2.s1')).not.toBe(ink)
  await reader.sentence('p2.s1').hover()
  await expect.poll(() => colour(reader, 'p2.s1')).toBe(ink)
  await reader.chooseTheme('contrast')
  await expect.poll(() => colour(reader, 'p3.s1')).toBe('rgb(255, 255, 255)')
})
