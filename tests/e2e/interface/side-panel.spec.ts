import { afterSaving } from '../../support/window/after-saving.ts'
import { expect, test } from '../../support/window/shells.ts'

test('is pinned beside the text where there is room, and stays while one reads', async ({
  reader,
}) => {
  await reader.resize(1920, 800)
  await reader.press('2')
  await reader.openTab('left-out')
  const panel = await reader.sidePanel.boundingBox()
  const cell = await reader.row('p3').locator('[data-column="1"]').boundingBox()
  expect(panel?.x ?? 0).toBeGreaterThan((cell?.x ?? 0) + (cell?.width ?? 0))
  await expect(reader.sidePanel).toHaveCSS('box-shadow', 'none')
  await reader.sentence('p3.s1').click()
  await reader.press('ArrowDown')
  await expect(reader.focused).toHaveAttribute('data-path', 'p4.s1')
  await expect(reader.sidePanel).toBeVisible()

  // It makes way where it would cover the text, and is back where it does not.
  await reader.resize(1280, 800)
  await expect(reader.sidePanel).toHaveCount(0)
  await reader.resize(1920, 800)
  await expect(reader.sidePanel).toBeVisible()
})

test('over the text, it closes by a click on the text', async ({ reader }) => {
  await reader.openTab('left-out')
  await expect(reader.sidePanel).not.toHaveCSS('box-shadow', 'none')
  await reader.sentence('p2.s1').click()
  await expect(reader.sidePanel).toHaveCount(0)
  await expect(reader.focused).toHaveAttribute('data-path', 'p2.s1')
})

test('stays when it is opened while the mode is changing', async ({ reader }) => {
  // One narrow column has room for it beside the text, two have none: it was once opened and closed within one key.
  for (let time = 0; time < 5; time += 1) {
    await reader.press('3')
    await reader.sentence('p2.s1').click()
    await reader.settle()
    await reader.press('1', 'l')
    await expect(reader.sidePanel.getByRole('tabpanel')).toBeVisible()
    await reader.closeSide()
  }
})

test('is at the lower edge of a narrow window', async ({ reader }) => {
  await reader.resize(390, 780)
  await reader.openTab('left-out')
  const box = await reader.sidePanel.boundingBox()
  expect(box?.width).toBeCloseTo(390, -2)
  expect(box?.y).toBeGreaterThan(200)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(780, 0)
})

test('closes by Escape, by its key and by its button; the focus returns', async ({ reader }) => {
  await reader.sentence('p3.s1').click()
  await reader.openTab('left-out')
  await expect(reader.sidePanel.getByRole('switch')).toBeFocused()
  await reader.closeSide()
  await expect(reader.focused).toHaveAttribute('data-path', 'p3.s1')

  await reader.openTab('left-out')
  await reader.press('l')
  await expect(reader.sidePanel).toHaveCount(0)
  await expect(reader.focused).toHaveAttribute('data-path', 'p3.s1')

  await reader.press('s')
  await reader.sidePanel.getByRole('button', { name: 'Close' }).click()
  await expect(reader.sidePanel).toHaveCount(0)
  await expect(reader.focused).toHaveAttribute('data-path', 'p3.s1')
})

test('opened by pointer, it leaves no ring and no tooltip', async ({ reader }) => {
  const { page } = reader
  await reader.sentence('p3.s1').click()
  for (const name of ['Side panel', 'Languages', 'Typography', 'More']) {
    const button = page.getByRole('banner').getByRole('button', { name })
    await button.click()
    await page.locator('#side-panel, [role="dialog"], [role="menu"]').first().waitFor()
    await page.mouse.move(600, 700)
    await reader.press('Escape')
    await expect(page.locator('#side-panel, [role="dialog"], [role="menu"]')).toHaveCount(0)
    await expect(reader.focused, name).toHaveAttribute('data-path', 'p3.s1')
    await expect(reader.focused, name).toHaveCSS('outline-style', 'none')
    const tip = await button.evaluate((one) => getComputedStyle(one, '::after').visibility)
    expect(tip, name).toBe('hidden')
  }
  // Nor does it while the pointer stays on the button.
  const button = page.getByRole('banner').getByRole('button', { name: 'Side panel' })
  await button.click()
  await expect(reader.sidePanel).toBeVisible()
  await button.click()
  await expect(reader.sidePanel).toHaveCount(0)
  await expect(button).toHaveAttribute('data-used')
  await page.mouse.move(600, 700)
  await expect(button).not.toHaveAttribute('data-used')
})

test('a dialog opens over it and closes without it', async ({ reader }) => {
  await reader.openTab('left-out')
  const about = await reader.openPanel('shortcuts')
  await reader.closePanel()
  await expect(about).toHaveCount(0)
  await expect(reader.sidePanel).toBeVisible()
  await expect(reader.sidePanel.getByRole('switch')).toBeFocused()
  await reader.closeSide()
})

test('is remembered with its tab, and opens again where it covers nothing', async ({
  start,
  library,
}) => {
  const first = await start()
  await first.reader.waitUntilOpen()
  await first.reader.resize(1920, 800)
  await first.reader.press('2')
  await expect(first.reader.article).toHaveAttribute('data-mode', 'interleaved')
  await afterSaving(library, async () => void (await first.reader.openTab('left-out')))
  await first.close()

  const second = await start()
  await second.reader.waitUntilOpen()
  // The window is narrow; a panel that was not asked for does not cover the text.
  await expect(second.reader.sidePanel).toHaveCount(0)
  await second.reader.resize(1920, 800)
  await expect(second.reader.sidePanel.getByRole('tab', { selected: true })).toHaveText('Left out')
  await expect(second.page.locator('#side-panel :focus')).toHaveCount(0)
  await afterSaving(library, () => second.reader.closeSide())
  await second.close()

  const third = await start()
  await third.reader.waitUntilOpen()
  await third.reader.resize(1920, 800)
  await third.reader.settle()
  await expect(third.reader.sidePanel).toHaveCount(0)
})
