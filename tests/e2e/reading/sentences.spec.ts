import { PANEL_NAMES, type Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'

async function expectOnScreen(reader: Reader, path: string): Promise<void> {
  const { top, bottom, edge, window } = await reader.place(path)
  expect(top, `${path} below the bars`).toBeGreaterThanOrEqual(edge - 1)
  expect(bottom, `${path} above the lower edge`).toBeLessThanOrEqual(window + 1)
}

test('highlights a sentence and its translation while the pointer is on it', async ({ reader }) => {
  await reader.sentence('p2.s2').hover()
  await expect(reader.highlighted).toHaveCount(2)
  for (const column of [0, 1])
    await expect(reader.sentence('p2.s2', column)).toHaveAttribute('data-lit')

  await reader.sentence('p3.s1', 1).hover()
  await expect(reader.sentence('p3.s1')).toHaveAttribute('data-lit')
  await expect(reader.highlighted).toHaveCount(2)

  await reader.page.mouse.move(640, 5)
  await expect(reader.highlighted).toHaveCount(0)
})

test('lights a pair by a tint alone, and with high contrast by an underline too', async ({
  reader,
}) => {
  const pair = [reader.sentence('p2.s2'), reader.sentence('p2.s2', 1)]
  await reader.sentence('p2.s2').hover()
  for (const one of pair) {
    await expect(one).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
    await expect(one).toHaveCSS('text-decoration-line', 'none')
    await expect(one).toHaveCSS('outline-style', 'none')
  }
  // A click gives the focus without a ring.
  await reader.sentence('p2.s2').click()
  await expect(reader.sentence('p2.s2')).toBeFocused()
  await expect(reader.sentence('p2.s2')).toHaveCSS('outline-style', 'none')
  await reader.chooseTheme('contrast')
  for (const one of pair) await expect(one).toHaveCSS('text-decoration-line', 'underline')
  await reader.chooseTheme('light')
  await reader.page.emulateMedia({ forcedColors: 'active' })
  for (const one of pair) await expect(one).toHaveCSS('text-decoration-line', 'underline')
})

test('a resting pointer lights nothing when the keyboard moves the text under it', async ({
  reader,
}) => {
  await reader.resize(900, 480)
  const { x, y } = await reader.pointAt('p3.s1', 'first')
  await reader.page.mouse.move(x + 20, y)
  for (let step = 0; step < 9; step += 1) {
    await reader.press('ArrowDown')
    await reader.settle()
    const path = (await reader.focused.getAttribute('data-path')) ?? ''
    for (const one of await reader.highlighted.all())
      await expect(one).toHaveAttribute('data-path', path)
  }
})

test('a pointer that rests where a dialog was lights nothing', async ({ reader }) => {
  await reader.openPanel('shortcuts')
  const { x, y } = await reader.pointAt('p4.s1', 'first')
  await reader.page.mouse.move(x + 30, y)
  await reader.closePanel()
  await reader.settle()
  await expect(reader.highlighted).toHaveCount(0)
  await reader.page.mouse.move(x + 34, y)
  await expect(reader.highlighted).toHaveCount(2)
})

test('highlights a sentence in all three columns', async ({ reader }) => {
  await reader.addLanguage('العربية')
  await reader.sentence('p1.s1', 2).hover()
  await expect(reader.highlighted).toHaveCount(3)
})

test('highlights a sentence that was scrolled under the pointer once the pointer moves', async ({
  reader,
}) => {
  const { x, y } = await reader.pointAt('p2.s2', 'first')
  await reader.page.mouse.move(x + 20, y)
  await expect(reader.highlighted).toHaveCount(2)
  const below = await reader.top(reader.sentence('p3.s1'))
  await reader.page.evaluate((by) => window.scrollBy(0, by), below - y + 10)
  await reader.settle()
  await reader.page.mouse.move(x + 24, y)
  await expect(reader.sentence('p3.s1')).toHaveAttribute('data-lit')
})

test('highlights a sentence that is tapped', async ({ reader }) => {
  await reader.sentence('p3.s1', 1).click()
  await expect(reader.highlighted).toHaveCount(2)
  await expect(reader.focused).toHaveAttribute('data-path', 'p3.s1')
})

test('moves by sentence and by paragraph', async ({ reader }) => {
  await reader.sentence('p1.s1').click()
  const walk = [
    ['ArrowRight', 'p2.s1'],
    ['ArrowRight', 'p2.s2'],
    ['j', 'p3.s1'],
    ['ArrowLeft', 'p2.s2'],
    ['k', 'p2.s1'],
    ['ArrowDown', 'p3.s1'],
    ['ArrowDown', 'p4.s1'],
    ['ArrowDown', 'p5.s1'],
    ['ArrowRight', 'p5.s2'],
    ['ArrowUp', 'p5.s1'],
    ['ArrowUp', 'p4.s1'],
  ] as const
  for (const [key, path] of walk) {
    await reader.press(key)
    await expect(reader.focused, key).toHaveAttribute('data-path', path)
    await expect(reader.highlighted).toHaveCount(2)
  }
})

test('moves within the column that was last used', async ({ reader }) => {
  await reader.sentence('p1.s1', 1).click()
  await reader.press('ArrowRight')
  await expect(reader.sentence('p2.s1', 1)).toBeFocused()
})

test('shows the focus', async ({ reader }) => {
  await reader.press('ArrowRight', 'ArrowRight')
  await expect(reader.focused).toHaveCount(1)
  await expect(reader.focused).not.toHaveCSS('outline-style', 'none')
  await expect(reader.focused).not.toHaveCSS('outline-width', '0px')
})

test('keeps the caret on the screen from the first sentence to the last and back', async ({
  reader,
}) => {
  await reader.resize(900, 480)
  await reader.press('ArrowRight')
  for (let step = 0; step < 15; step += 1) {
    await reader.press('ArrowRight')
    await reader.settle()
    await expectOnScreen(reader, (await reader.focused.getAttribute('data-path')) ?? '')
  }
  await reader.press('ArrowRight')
  await expect(reader.focused).toHaveAttribute('data-path', 'p13.s1')
  for (let step = 0; step < 14; step += 1) {
    await reader.press('ArrowUp')
    await reader.settle()
    await expectOnScreen(reader, (await reader.focused.getAttribute('data-path')) ?? '')
  }
  await expect(reader.focused).toHaveAttribute('data-path', 'title')
})

test('ignores reader keys while a dialog is open', async ({ reader }) => {
  // Beside the typography panel, the text is used.
  for (const name of PANEL_NAMES.filter((one) => one !== 'typography')) {
    await reader.sentence('p3.s1').click()
    await reader.openPanel(name)
    await reader.press('ArrowRight', 'j', '2', 'x', 't', 'l')
    await reader.closePanel()
    await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
    await expect(reader.columnHeaders.first()).toContainText('English')
    await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'system')
    await expect(reader.leftOut).toHaveCount(0)
    await expect(reader.focused).toHaveAttribute('data-path', 'p3.s1')
    await reader.press('ArrowRight')
    await expect(reader.focused, name).toHaveAttribute('data-path', 'p4.s1')
  }
})

test('the text is reached by Tab and by the skip link', async ({ reader }) => {
  await reader.press('Tab')
  await expect(reader.page.getByRole('link', { name: 'Skip to the article' })).toBeFocused()
  await reader.press('Enter', 'Tab')
  await expect(reader.focused).toHaveAttribute('data-path', 'title')
  await reader.press('ArrowRight')
  await expect(reader.focused).toHaveAttribute('data-path', 'p1.s1')
})

test('the text has one tab stop, whichever columns were clicked', async ({ reader }) => {
  for (const path of ['p1.s1', 'p2.s1', 'p3.s1']) await reader.sentence(path, 1).click()
  await expect(reader.article.locator('[data-path][tabindex="0"]')).toHaveCount(1)
  await expect(reader.sentence('p3.s1', 1)).toHaveAttribute('tabindex', '0')
  await expect(reader.sentence('p3.s1', 1)).toHaveAttribute('data-caret', '')
  await expect(reader.article.locator('[data-caret]')).toHaveCount(1)
})

test('does not rerender rows when another part of the window changes', async ({ reader }) => {
  await reader.press('t')
  await expect(reader.messages).toContainText('Light')
  // React stores the props of the last render on the element, as a new object for each render.
  const mark = (rows: Element[]): number =>
    rows.filter((row) => {
      const props = Object.entries(row).find(([name]) => name.startsWith('__reactProps$'))?.[1]
      const was = Reflect.get(row, 'was')
      Object.assign(row, { was: props })
      return typeof props === 'object' && props === was
    }).length
  expect(await reader.rows.evaluateAll(mark)).toBe(0)
  expect(await reader.rows.evaluateAll(mark)).toBe(13)
  await reader.press('t')
  await expect(reader.messages).toContainText('Sepia')
  expect(await reader.rows.evaluateAll(mark)).toBe(13)
})

test('moves from the visible text after scrolling away from the caret', async ({ reader }) => {
  await reader.press('ArrowDown', 'ArrowDown')
  await expect(reader.focused).toHaveAttribute('data-path', 'p2.s1')
  await reader.page.mouse.move(640, 500)
  await reader.page.mouse.wheel(0, 900)
  await expect.poll(() => reader.page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
  await reader.settle()
  await reader.press('ArrowDown')
  const focused = await reader.focused.evaluate((element) => ({
    top: element.getBoundingClientRect().top,
    block: Number(/^p(\d+)/.exec(element.getAttribute('data-path') ?? '')?.[1]),
  }))
  expect(focused.block).toBeGreaterThan(4)
  expect(focused.top).toBeGreaterThan(0)
})
