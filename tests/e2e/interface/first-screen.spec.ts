import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { collectScripts, MAX_SCRIPT_BYTES, weightOf } from '../../../scripts/bench/script-weight.ts'
import { afterSaving } from '../../support/window/after-saving.ts'
import { LANGUAGES } from '../../../contract/languages.ts'
import { projectRoot } from '../../support/source-files.ts'
import { expect, test } from '../../support/window/shells.ts'

test.use({ isFirstStart: true })

test.describe('before the app script has run', () => {
  test('the first screen is shown with the same layout as the app, without policy violations', async ({
    start,
  }) => {
    const { page, reader } = await start()
    await reader.waitUntilOpen()
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
    const heads = await reader.columnHeaders.allTextContents()
    const foot = await reader.article.locator('footer').textContent()

    const violations: string[] = []
    page.on('console', (message) => {
      if (/Content Security Policy/.test(message.text())) violations.push(message.text())
    })
    await page.route(/\/assets\/main-[^/]*\.js/, (route) => route.abort())
    await page.reload()
    await reader.title.waitFor()
    expect(await laidOut()).toEqual(app)
    expect(await reader.columnHeaders.allTextContents()).toEqual(heads)
    expect(await reader.article.locator('footer').textContent()).toEqual(foot)
    await expect(page.locator('[data-caret]')).toHaveCount(0)
    expect(violations).toEqual([])
  })

  test('an article with a saved reading position is not shown at its start, and the theme is right', async ({
    start,
    library,
  }) => {
    const { page, reader } = await start()
    await reader.waitUntilOpen()
    await reader.press('t', 't', 't')
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await afterSaving(library, async () => {
      await reader.row('p9').scrollIntoViewIfNeeded()
      await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100)
    })
    await page.route(/\/assets\/main-[^/]*\.js/, (route) => route.abort())
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
    await expect(reader.title).toHaveCount(0)
  })
})

test('the first-screen script is small and does not contain zod', async ({ start }) => {
  const { page, reader } = await start()
  await reader.waitUntilOpen()
  const loaded = collectScripts(page)
  // Without a route, the browser would serve them from its cache.
  await page.route(/\.js$/, (route) => route.continue())
  await page.reload()
  await reader.waitUntilOpen()
  await page.evaluate(() => document.fonts.ready)
  const scripts = await loaded()
  const texts = scripts.map(String)
  // Names that minification keeps: React's own, and the property that every zod schema has.
  expect(texts.some((text) => text.includes('createRoot'))).toBe(true)
  expect(texts.some((text) => /\b_zod\b/.test(text))).toBe(false)
  const bytes = weightOf(scripts)
  expect(bytes).toBeGreaterThan(MAX_SCRIPT_BYTES / 2)
  expect(bytes).toBeLessThanOrEqual(MAX_SCRIPT_BYTES)
})

test('the window bundle has its own strings and none of the command line or the native menus', () => {
  const assets = join(projectRoot, 'out', 'renderer', 'assets')
  const built = readdirSync(assets)
    .filter((name) => name.endsWith('.js'))
    .map((name) => readFileSync(join(assets, name), 'utf8'))
    .join('\n')
  const file = (language: string, namespace: string) =>
    readFileSync(join(projectRoot, 'locales', language, `${namespace}.json`), 'utf8')
  // Only passages without characters that are escaped in JavaScript strings.
  const wordsOf = (strings: string) =>
    strings.split('\n').flatMap((line) => /: ".*?((?:\p{L}|\p{M}| ){14,})/u.exec(line)?.[1] ?? [])
  for (const language of LANGUAGES) {
    const window = file(language, 'ui')
    expect(wordsOf(window).filter((words) => !built.includes(words))).toEqual([])
    const others = wordsOf(file(language, 'cli') + file(language, 'native'))
    const foreign = others.filter((words) => !window.includes(words))
    expect(foreign.length).toBeGreaterThan(5)
    expect(foreign.filter((words) => built.includes(words))).toEqual([])
  }
})
