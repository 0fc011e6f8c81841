import { expect } from '../../support/window/shells.ts'
import { watchPlaces } from '../../support/window/watch-places.ts'
import { test } from '../../support/window/with-scroll-bars.ts'

for (const language of ['en', 'ar'])
  test(`side panel, dialogs and menus open and close without moving the text (${language})`, async ({
    start,
  }) => {
    const { reader, page } = await start({ language })
    await reader.waitUntilOpen()
    for (const width of [1920, 1280, 768, 390]) {
      await reader.resize(width, 800)
      await reader.scrollTo('p6.s1', 30)
      const moved = await watchPlaces(page)
      await reader.openTab('left-out')
      await reader.openPanel('shortcuts')
      await reader.closePanel()
      await reader.closeSide()
      for (const name of ['settings', 'palette'] as const) {
        await reader.openPanel(name)
        await reader.closePanel()
      }
      await reader.openLibrary()
      await reader.openPanel('settings')
      await reader.closePanel()
      await reader.closeLibrary()
      await page.getByRole('banner').getByRole('button').last().click()
      await page.getByRole('menu').waitFor()
      await reader.press('Escape')
      await expect(page.getByRole('menu')).toHaveCount(0)
      await reader.settle()
      expect(await moved(), `${width}`).toBe(0)
    }
  })

test('a pinned side panel stays in its place under a dialog', async ({ reader }) => {
  await reader.resize(1920, 800)
  await reader.press('2')
  await reader.openTab('left-out')
  const place = () => reader.sidePanel.boundingBox()
  const before = await place()
  await reader.openPanel('shortcuts')
  expect(await place()).toEqual(before)
})
