import { expect, test } from '../../support/window/shells.ts'

test('shows title and progress once the large title has been scrolled away', async ({ reader }) => {
  const bar = reader.page.getByRole('banner')
  const title = bar.getByText('Russia calls for simultaneous halt in fighting')
  await expect(title).toBeHidden()
  await reader.scrollTo('p6.s1', 40)
  await expect(title).toBeVisible()
  await expect(bar).toContainText(/fighting[1-9]\d%/)
  await reader.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
  await expect(bar).toContainText('100%')
  await reader.page.evaluate(() => window.scrollTo(0, 0))
  await expect(title).toBeHidden()
})

test('names the shown languages in short', async ({ reader }) => {
  const button = reader.page.getByRole('button', { name: 'Languages' })
  await expect(button).toHaveText('EN · 简')
  await reader.press('x')
  await expect(button).toHaveText('简 · EN')
})

test('has the modes with words, as icons, and as a menu, by the width', async ({ reader }) => {
  const { page } = reader
  const word = page.getByRole('banner').getByText('On demand', { exact: true })
  await expect(word).toBeVisible()
  await reader.resize(1100, 800)
  await expect(word).toBeHidden()
  await expect(reader.modeChoice('Translation on demand')).toBeVisible()
  await reader.resize(600, 800)
  await expect(reader.modeChoice('Translation on demand')).toBeHidden()
  await page.getByRole('button', { name: 'Reading mode' }).click()
  await expect(page.getByRole('menuitemradio', { checked: true })).toHaveText(/Side by side/)
  await page.getByRole('menuitemradio', { name: 'Interleaved' }).click()
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await expect(page.getByRole('menu')).toHaveCount(0)
})

test('the last menu works by keyboard and shows the keys of its commands', async ({ reader }) => {
  const { page } = reader
  const more = page.getByRole('button', { name: 'More' })
  await more.focus()
  await reader.press('Enter')
  const items = page.getByRole('menuitem')
  await expect(items.first()).toBeFocused()
  await expect(items.filter({ hasText: 'Keyboard shortcuts' })).toContainText('?')
  // Letters find items and run no commands.
  await reader.press('p')
  await expect(items.filter({ hasText: 'Print' })).toBeFocused()
  await reader.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(more).toBeFocused()
  await reader.press('Enter')
  await expect(items.first()).toBeFocused()
  await reader.press('k', 'Enter')
  await expect(reader.panel('Keyboard shortcuts')).toBeVisible()
  await reader.closePanel()
  await expect(more).toBeFocused()
})
