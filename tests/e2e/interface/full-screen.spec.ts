import type { Page } from '@playwright/test'
import { expect, test } from '../../support/window/shells.ts'

/** Watches the places of the sentences on screen in each frame; the returned function resolves to how far any has moved. */
async function watchText(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = [...document.querySelectorAll('article [data-path]')]
      .map((element) => ({ element, top: element.getBoundingClientRect().top }))
      .filter(({ top }) => top > 0 && top < window.innerHeight)
    let worst = 0
    let frame = 0
    const look = (): void => {
      for (const { element, top } of watched)
        worst = Math.max(worst, Math.abs(element.getBoundingClientRect().top - top))
      frame = requestAnimationFrame(look)
    }
    look()
    window.endWatch = () => {
      cancelAnimationFrame(frame)
      return watched.length < 4 ? Infinity : worst
    }
  })
  return () => page.evaluate(() => window.endWatch?.() ?? Infinity)
}

/** How opaque the toolbar is, and the lower edge of the heads of the columns, in CSS pixels. */
const edges = (page: Page) =>
  page.evaluate(() => {
    const [bar, heads] = document.querySelectorAll('header[data-edge], article > [data-edge]')
    return bar && heads
      ? [Number(getComputedStyle(bar).opacity), Math.round(heads.getBoundingClientRect().bottom)]
      : []
  })

test('the toolbar hides while one reads in full screen, and returns without moving the text', async ({
  reader,
}) => {
  const { page } = reader
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
  await reader.resize(1280, 700)
  await reader.press('F11')
  await expect.poll(isFull).toBe(true)
  await expect(page.locator('html')).toHaveAttribute('data-bar', 'shown')
  await page.mouse.move(600, 400)
  await page.evaluate(() => window.scrollBy(0, 700))
  await expect(page.locator('html')).toHaveAttribute('data-bar', 'hidden')
  await expect.poll(() => edges(page)).toEqual([0, 40])

  const moved = await watchText(page)
  const returnsAndGoes = async (come: () => Promise<void>, go: () => Promise<void>) => {
    await come()
    await expect.poll(() => edges(page)).toEqual([1, 92])
    await go()
    await expect.poll(() => edges(page)).toEqual([0, 40])
  }
  await returnsAndGoes(
    () => page.mouse.move(600, 2),
    () => page.mouse.move(600, 400),
  )
  await page.locator('header[data-edge] button').first().focus()
  await expect.poll(() => edges(page)).toEqual([1, 92])
  await reader.openPanel('settings')
  await reader.closePanel()
  await expect(page.locator('html')).toHaveAttribute('data-bar', 'shown')
  expect(await moved()).toBe(0)

  await reader.press('PageDown')
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  )
  await reader.press('PageDown')
  await expect.poll(() => edges(page)).toEqual([0, 40])
  await page.mouse.wheel(0, -90)
  await expect.poll(() => edges(page)).toEqual([1, 92])
  await reader.press('F11')
  await expect.poll(isFull).toBe(false)
  await expect(page.locator('html')).not.toHaveAttribute('data-bar')
})

test('type and mode can be changed in full screen without losing the line', async ({ reader }) => {
  const { page } = reader
  await reader.resize(1280, 700)
  await reader.press('F11')
  await expect(page.locator('html')).toHaveAttribute('data-bar', 'shown')
  await page.evaluate(() => window.scrollBy(0, 700))
  await expect.poll(() => edges(page)).toEqual([0, 40])
  await reader.scrollTo('p6.s1', 8)
  await page.waitForTimeout(200)
  const { top } = await reader.place('p6.s1')
  await reader.press('2')
  await reader.settle()
  expect(Math.abs((await reader.place('p6.s1')).top - top)).toBeLessThanOrEqual(1)
  await reader.press('+')
  await reader.settle()
  expect(Math.abs((await reader.place('p6.s1')).top - top)).toBeLessThanOrEqual(1)
})
