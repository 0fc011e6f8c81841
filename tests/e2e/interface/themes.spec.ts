import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'

const SCHEMES = { light: 'light', sepia: 'light', dark: 'dark', contrast: 'dark' } as const

const background = (reader: Reader): Promise<string> =>
  reader.page.evaluate(() => getComputedStyle(document.body).backgroundColor)

const size = (reader: Reader, column: number): Promise<number> =>
  reader
    .sentence('p1.s1', column)
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

test('T switches to the next theme and shows its name', async ({ reader }) => {
  const html = reader.page.locator('html')
  for (const [theme, name] of [
    ['light', 'Light'],
    ['sepia', 'Sepia'],
    ['dark', 'Dark'],
    ['contrast', 'High contrast'],
    ['system', 'System'],
  ] as const) {
    await reader.press('t')
    await expect(html).toHaveAttribute('data-theme', theme)
    await expect(reader.messages).toContainText(`Theme: ${name}`)
  }
})

test('each theme has its own background and colour scheme', async ({ reader }) => {
  const panel = await reader.openPanel('settings')
  const papers = new Set<string>()
  for (const [theme, scheme] of Object.entries(SCHEMES)) {
    await panel.locator('label', { has: reader.page.locator(`input[value="${theme}"]`) }).click()
    await expect(reader.page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect(reader.page.locator('html')).toHaveCSS('color-scheme', scheme)
    papers.add(await background(reader))
  }
  expect(papers.size).toBe(4)
})

test('follows the system’s colour scheme, including changes', async ({ reader }) => {
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'system')
  await reader.page.emulateMedia({ colorScheme: 'light' })
  await expect(reader.page.locator('html')).toHaveCSS('color-scheme', 'light')
  const light = await background(reader)
  await reader.page.emulateMedia({ colorScheme: 'dark' })
  await expect(reader.page.locator('html')).toHaveCSS('color-scheme', 'dark')
  expect(await background(reader)).not.toBe(light)
  await reader.chooseTheme('light')
  await expect(reader.page.locator('body')).toHaveCSS('background-color', light)
})

test('keys enlarge, reduce and reset the text size', async ({ reader }) => {
  const start = [await size(reader, 0), await size(reader, 1)]
  await reader.press('+', '+')
  for (const column of [0, 1])
    await expect.poll(() => size(reader, column)).toBeGreaterThan((start[column] ?? 0) + 1.7)
  const large = await size(reader, 0)
  await reader.press('-')
  await expect.poll(() => size(reader, 0)).toBeLessThan(large)
  await reader.press('0')
  for (const column of [0, 1]) await expect.poll(() => size(reader, column)).toBe(start[column])
  await reader.press('=')
  await expect.poll(() => size(reader, 0)).toBeGreaterThan(start[0] ?? 0)
})

test('each language has its own font family', async ({ reader }) => {
  await reader.addLanguage('العربية')
  await expect(reader.sentence('p1.s1')).toHaveCSS('font-family', /^"Literata Variable"/u)
  await expect(reader.sentence('p1.s1', 1)).toHaveCSS('font-family', /^"Noto Serif SC Variable"/u)
  await expect(reader.sentence('p1.s1', 2)).toHaveCSS(
    'font-family',
    /^"Noto Naskh Arabic Variable"/u,
  )
})
