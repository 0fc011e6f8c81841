import { expect, test as base } from '../../support/window/shells.ts'

/** With classic scroll bars, which take up space; Playwright hides them by default. */
const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) =>
      use({ ...launchOptions, ignoreDefaultArgs: ['--hide-scrollbars'] }),
    { scope: 'worker' },
  ],
})

for (const language of ['en', 'ar'])
  test(`an open panel covers the scroll bar without moving the text (${language})`, async ({
    start,
  }) => {
    const { reader, page } = await start({ language })
    await reader.waitUntilOpen()
    const width = () => page.evaluate(() => document.documentElement.clientWidth)
    const before = { width: await width(), title: await reader.title.boundingBox() }
    expect(before.width).toBeLessThan(1280)
    await reader.openPanel('shortcuts')
    expect(await width()).toBe(1280)
    const title = await reader.title.boundingBox()
    // The window is wider by the scroll bar, and the page's margins depend on its width.
    expect(Math.abs((title?.x ?? 0) - (before.title?.x ?? 0))).toBeLessThan(1)
    await reader.closePanel()
    await expect.poll(width).toBe(before.width)
  })

test('the key that opens the list of shortcuts also closes it', async ({ reader }) => {
  const panel = await reader.openPanel('shortcuts')
  await reader.press('?')
  await panel.waitFor({ state: 'detached' })
  await reader.openPanel('shortcuts')
})

test('key caps have the same height in Arabic and in English', async ({ start }) => {
  const heights: (number | undefined)[] = []
  for (const language of ['en', 'ar']) {
    const running = await start({ language })
    const { reader } = running
    await reader.waitUntilOpen()
    const panel = await reader.openPanel('shortcuts')
    heights.push((await panel.locator('kbd').first().boundingBox())?.height)
    await running.close()
  }
  expect(heights[0]).toBeGreaterThan(10)
  expect(heights[1]).toBeCloseTo(heights[0] ?? 0, 0)
})

test('the address field is focused on opening, and Enter opens the file dialog for a translation', async ({
  reader,
}) => {
  await reader.press('u')
  await expect(reader.page.getByRole('textbox', { name: 'Address' })).toBeFocused()
  await reader.closePanel()
  await reader.press('m')
  const panel = reader.page.getByRole('dialog')
  await expect(panel.getByLabel('File')).toBeFocused()
  const chooser = await reader.dialogAfter(() => reader.press('Enter'))
  await chooser.setFiles({
    name: 'a-name.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('A text.'),
  })
  await expect(panel).toContainText('a-name.txt')
})
