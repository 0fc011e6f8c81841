import { afterSaving } from '../support/window/after-saving.ts'
import { expect, test } from '../support/window/shells.ts'

test.use({ isFirstStart: true })

test.describe('before the app itself has run', () => {
  test('the first screen is there, laid out as the app lays it out, and breaks no policy', async ({
    start,
  }) => {
    const { page, reader } = await start()
    await reader.isOpen()
    const laidOut = () =>
      page.evaluate(() => {
        const cells = [...document.querySelectorAll('[data-row="p1"] [data-column]')]
        return cells.map((cell) => {
          const { left, width } = cell.getBoundingClientRect()
          const { fontSize, lineHeight } = getComputedStyle(cell)
          return [Math.round(left), Math.round(width), fontSize, lineHeight]
        })
      })
    const app = await laidOut()
    const heads = await reader.heads.allTextContents()
    const foot = await reader.article.locator('footer').textContent()

    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text())
    })
    await page.route(/\/assets\/main-[^/]*\.js/, (route) => route.abort())
    await page.reload()
    await reader.title.waitFor()
    expect(await laidOut()).toEqual(app)
    expect(await reader.heads.allTextContents()).toEqual(heads)
    expect(await reader.article.locator('footer').textContent()).toEqual(foot)
    await expect(page.locator('[data-caret]')).toHaveCount(0)
    expect(violations).toEqual([])
  })

  test('an article that was left in the middle waits for its place, in the right theme', async ({
    start,
  }) => {
    const { page, reader } = await start()
    await reader.isOpen()
    await reader.press('t', 't', 't')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await afterSaving(reader, async () => {
      await reader.row('p9').scrollIntoViewIfNeeded()
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
    })
    await page.route(/\/assets\/main-[^/]*\.js/, (route) => route.abort())
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(reader.title).toHaveCount(0)
  })
})
