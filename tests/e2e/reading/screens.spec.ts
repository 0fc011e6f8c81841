import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'

type Screen = {
  scrolled: number
  /** The lines that the upper edge of the text goes through, of what is lower than the window. */
  cut: number
  /** In page coordinates: the upper and lower edges of what is shown. */
  from: number
  to: number
  isEnd: boolean
}

function screenOf(reader: Reader): Promise<Screen> {
  return reader.article.evaluate((article) => {
    const edges = [...document.querySelectorAll('header, [data-edge]')]
      .filter((one) => getComputedStyle(one).position === 'sticky')
      .map((one) => one.getBoundingClientRect().bottom)
    const edge = Math.max(0, ...edges)
    const lines = [...article.querySelectorAll('[data-path]')]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => [...one.getClientRects()])
    return {
      scrolled: window.scrollY,
      cut: lines.filter(({ top, bottom }) => top < edge - 1 && bottom > edge + 1).length,
      from: window.scrollY + edge,
      to: window.scrollY + window.innerHeight,
      isEnd: window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1,
    }
  })
}

for (const [name, key, width] of [
  ['interleaved', '2', 1000],
  ['translation only', '4', 700],
] as const)
  test(`turns screens of whole lines to the end and back, ${name}`, async ({ reader }) => {
    await reader.resize(width, 640)
    await reader.press(key)
    await reader.settle()
    let last = await screenOf(reader)
    const { scrolled: start } = last
    const turns = ['PageDown', ' ']
    for (let turn = 0; !last.isEnd; turn += 1) {
      await reader.page.keyboard.press(turns[turn % 2] === ' ' ? 'Space' : 'PageDown')
      await reader.settle()
      const now = await screenOf(reader)
      expect(now.scrolled).toBeGreaterThan(last.scrolled)
      expect(now.from, 'nothing is passed over').toBeLessThanOrEqual(last.to)
      if (!now.isEnd) expect(now.cut, `screen ${turn + 1}`).toBe(0)
      last = now
    }
    for (let turn = 0; last.scrolled > start; turn += 1) {
      await reader.page.keyboard.press(turn % 2 === 0 ? 'PageUp' : 'Shift+Space')
      await reader.settle()
      const now = await screenOf(reader)
      expect(now.scrolled).toBeLessThan(last.scrolled)
      expect(now.to, 'nothing is passed over').toBeGreaterThanOrEqual(last.from - 1)
      last = now
    }
    expect(last.scrolled).toBe(0)
  })

test('keeps the pairs of two columns level, and repeats rather than passes over', async ({
  reader,
}) => {
  await reader.resize(1280, 640)
  let last = await screenOf(reader)
  for (let turn = 0; !last.isEnd; turn += 1) {
    await reader.page.keyboard.press('PageDown')
    await reader.settle()
    const now = await screenOf(reader)
    expect(now.scrolled).toBeGreaterThan(last.scrolled)
    expect(now.from).toBeLessThanOrEqual(last.to)
    last = now
  }
})

test('leaves the keys to a control, and to the list in the side panel', async ({ reader }) => {
  await reader.openTab('left-out')
  await reader.press('PageDown')
  await reader.settle()
  expect(await reader.page.evaluate(() => window.scrollY)).toBe(0)
})
