import { makeEpub } from '../../support/files/make-epub.ts'
import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const PARAGRAPH = 'It was a long way to the lamp, and he went it twice. '
const CHAPTER = Array.from({ length: 14 }, () => `<p>${PARAGRAPH.repeat(4)}</p>`).join('')
const BOOK = makeEpub({
  chapters: {
    'one.xhtml': `<h2>The oil</h2>${CHAPTER}`,
    'two.xhtml': `<h2>The wick</h2>${CHAPTER}`,
  },
  nav: '<ol><li><a href="one.xhtml">The oil</a></li><li><a href="two.xhtml">The wick</a></li></ol>',
})

type Shown = {
  scrolled: number
  /** The sentences' lines that are shown whole, by column: column, path and number of the line. */
  lines: string[]
  /** Those that are shown in part. */
  cut: string[]
  isEnd: boolean
}

/** The lines that are neither cut by the edges of the text nor covered. */
function shown(reader: Reader): Promise<Shown> {
  return reader.article.evaluate((article) => {
    const edges = [...document.querySelectorAll('[data-edge]')]
      .filter((one) => getComputedStyle(one).position === 'sticky')
      .map((one) => one.getBoundingClientRect().bottom)
    const [top, bottom] = [Math.max(0, ...edges), window.innerHeight]
    const covers = [...document.querySelectorAll('[data-page-covers] > div')]
      .map((one) => one.getBoundingClientRect())
      .filter(({ height }) => height > 0)
    const [lines, cut]: [string[], string[]] = [[], []]
    for (const sentence of article.querySelectorAll<HTMLElement>('[data-path]')) {
      if (!sentence.checkVisibility()) continue
      const column = sentence.closest<HTMLElement>('[data-column]')?.dataset['column']
      for (const [number, box] of [...sentence.getClientRects()].entries()) {
        if (box.bottom <= top + 1 || box.top >= bottom - 1 || box.width === 0) continue
        const name = `${column} ${sentence.dataset['path']} ${number}`
        const over = covers.filter(
          (one) =>
            one.left < box.right &&
            one.right > box.left &&
            one.top < box.bottom - 1 &&
            one.bottom > box.top + 1,
        )
        const isCovered = over.some(
          (one) =>
            one.top <= Math.max(top, box.top) + 1 && one.bottom >= Math.min(bottom, box.bottom) - 1,
        )
        if (isCovered) continue
        const isWhole = box.top >= top - 1 && box.bottom <= bottom + 1 && over.length === 0
        ;(isWhole ? lines : cut).push(name)
      }
    }
    return {
      scrolled: window.scrollY,
      lines,
      cut,
      isEnd: window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1,
    }
  })
}

/** Chooses to read by pages, from the palette. */
async function readByPages(reader: Reader): Promise<void> {
  await reader.openPanel('palette')
  await reader.page.keyboard.type('turn pages')
  await reader.page.getByRole('option', { name: 'Scroll or turn pages' }).click()
  await reader.page.locator('html[data-dialog]').waitFor({ state: 'detached' })
  await expect(reader.article).toHaveAttribute('data-pages', '')
  await reader.settle()
}

for (const [name, mode, width] of [
  ['two columns', '1', 1280],
  ['interleaved', '2', 900],
  ['narrow', '1', 390],
] as const)
  test(`pages show every line once and none cut: ${name}`, async ({ reader }) => {
    await reader.resize(width, 640)
    await reader.press(mode)
    await readByPages(reader)
    const seen = new Map<string, number>()
    let now = await shown(reader)
    for (let page = 1; ; page += 1) {
      expect(now.cut, `page ${page}`).toEqual([])
      for (const line of now.lines) seen.set(line, (seen.get(line) ?? 0) + 1)
      if (now.isEnd || page > 60) break
      await reader.press('ArrowRight')
      await reader.settle()
      const next = await shown(reader)
      if (next.scrolled === now.scrolled) break
      now = next
    }
    const all = await reader.article.evaluate((article) =>
      [...article.querySelectorAll<HTMLElement>('[data-path]')]
        .filter((one) => one.checkVisibility())
        .flatMap((one) =>
          [...one.getClientRects()]
            .filter(({ width }) => width > 0)
            .map(
              (_, number) =>
                `${one.closest<HTMLElement>('[data-column]')?.dataset['column']} ${one.dataset['path']} ${number}`,
            ),
        ),
    )
    expect(
      all.filter((line) => !seen.has(line)),
      'passed over',
    ).toEqual([])
    expect(
      [...seen].filter(([, times]) => times > 1),
      'shown again',
    ).toEqual([])
    // And back, without passing over a line.
    for (let last = now; last.scrolled > 0; ) {
      await reader.press('ArrowLeft')
      await reader.settle()
      now = await shown(reader)
      expect(now.cut).toEqual([])
      expect(now.scrolled).toBeLessThan(last.scrolled)
      last = now
    }
  })

test('the text does not move when pages begin and end', async ({ reader }) => {
  await reader.resize(1280, 640)
  // The first dialog loads typefaces.
  await reader.openPanel('palette')
  await reader.closePanel()
  await reader.page.evaluate(() => document.fonts.ready)
  await reader.scrollTo('p6.s1', 8)
  const before = await reader.place('p6.s1')
  await readByPages(reader)
  expect(await reader.place('p6.s1')).toMatchObject({ top: before.top })
  expect((await shown(reader)).cut).toEqual([])
  await reader.openPanel('palette')
  await reader.page.keyboard.type('turn pages')
  await reader.page.getByRole('option', { name: 'Scroll or turn pages' }).click()
  await expect(reader.article).not.toHaveAttribute('data-pages')
  await reader.settle()
  expect(await reader.place('p6.s1')).toMatchObject({ top: before.top })
})

test('the wheel and a click in the margin turn pages; sentences are walked by letters', async ({
  reader,
}) => {
  const { page } = reader
  await reader.resize(1280, 640)
  await readByPages(reader)
  const place = () => page.evaluate(() => window.scrollY)
  await page.mouse.move(600, 400)
  await page.mouse.wheel(0, 120)
  await expect.poll(place).toBeGreaterThan(300)
  const first = await place()
  await page.waitForTimeout(300)
  await page.mouse.wheel(0, -120)
  await expect.poll(place).toBe(0)
  await page.mouse.click(1250, 400)
  await expect.poll(place).toBe(first)
  await page.mouse.click(12, 400)
  await expect.poll(place).toBe(0)
  await reader.press('j')
  await expect(reader.focused.first()).toBeVisible()
  expect(await place()).toBe(0)
  for (let step = 0; step < 12; step += 1) await reader.press('j')
  await reader.settle()
  expect(await place()).toBeGreaterThan(0)
  expect((await shown(reader)).cut).toEqual([])
})

test('arrows are mirrored in Arabic, and the choice is kept', async ({ start }) => {
  const app = await start({ language: 'ar' })
  const { reader, page } = app
  await reader.waitUntilOpen()
  const panel = await reader.openPanel('settings')
  await panel.getByText('صفحة بصفحة').click()
  await reader.closePanel()
  await expect(reader.article).toHaveAttribute('data-pages', '')
  await reader.press('ArrowLeft')
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0)
  await reader.press('ArrowRight')
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  await app.close()
  const again = await start({ language: 'ar' })
  await again.reader.waitUntilOpen()
  await expect(again.reader.article).toHaveAttribute('data-pages', '')
})

test('pages go on from chapter to chapter, and back to the end of the one before', async ({
  start,
  library,
}) => {
  const file = join(library, 'lamp.epub')
  await writeFile(file, BOOK)
  const { reader, page } = await start({ files: [file] })
  await reader.waitUntilOpen()
  await reader.resize(1000, 640)
  const heading = reader.article.locator('h2')
  await expect(heading).toHaveText('The oil')
  await readByPages(reader)
  // The press that does not scroll opens the next chapter, which takes its time.
  for (let turn = 0; turn < 20; turn += 1) {
    const before = await page.evaluate(() => window.scrollY)
    await reader.press('ArrowRight')
    await reader.settle()
    if ((await page.evaluate(() => window.scrollY)) <= before) break
  }
  await expect(heading).toHaveText('The wick')
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0)
  await reader.press('ArrowLeft')
  await expect(heading).toHaveText('The oil')
  await expect.poll(async () => (await shown(reader)).isEnd).toBe(true)
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 760 } })

  test('a swipe turns pages', async ({ reader }) => {
    const { page } = reader
    await readByPages(reader)
    const place = () => page.evaluate(() => window.scrollY)
    const client = await page.context().newCDPSession(page)
    const swipe = async (from: number, to: number) => {
      const at = (x: number) => ({ touchPoints: [{ x, y: 500 }] })
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from) })
      for (let step = 1; step <= 5; step += 1)
        await client.send('Input.dispatchTouchEvent', {
          type: 'touchMove',
          ...at(from + ((to - from) * step) / 5),
        })
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    }
    await swipe(300, 120)
    await expect.poll(place).toBeGreaterThan(300)
    await swipe(120, 300)
    await expect.poll(place).toBe(0)
  })
})
