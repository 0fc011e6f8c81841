import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleIdOf } from '../../../main/library/article-id.ts'
import type { Reader } from '../../support/window/reader.ts'
import { RICH_PAGE } from '../../support/files/rich-page.ts'
import { expect, test as base } from '../../support/window/shells.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { THEMES } from '../../support/window/themes.ts'

/** German text for some blocks of the page; the first cell is long, so that its row is higher than the source's. */
const GERMAN = {
  title: 'Die Teestraße',
  f1: { s1: 'Der Pfad über dem Fluss war meist nur ein Pferd breit.' },
  p4: { s1: `Ort, ${'und noch mehr dazu, '.repeat(12)}und Schluss` },
  p5: { s1: 'Tage' },
  p7: { s1: 'Der Garten in den Bergen' },
  p8: { s1: '0' },
}

/** The rich page, open beside its German translation. */
const test = base.extend<{ rich: Reader }>({
  rich: async ({ start, library }, use) => {
    const file = join(library, 'tea.html')
    await writeFile(file, RICH_PAGE)
    const id = articleIdOf(Buffer.from(RICH_PAGE), 'The tea road')
    await mkdir(join(library, 'locales', 'de'), { recursive: true })
    await writeFile(join(library, 'locales', 'de', `${id}.json`), JSON.stringify(GERMAN))
    const { reader } = await start({ files: [file] })
    await reader.waitUntilOpen()
    await expect(reader.title).toHaveText('The tea road')
    await use(reader)
  },
})

const edge = async (reader: Reader, selector: string) =>
  reader.article.locator(selector).evaluate((one) => one.getBoundingClientRect().toJSON())

test('renders emphasis, superscript, subscript, code and ruby', async ({ rich }) => {
  const first = rich.row('p1').locator('[data-column="0"]')
  await expect(first.locator('em')).toHaveText('small')
  await expect(first.locator('strong')).toHaveText('sure-footed')
  await expect(first.locator('sup').first()).toHaveText('3')
  await expect(first.locator('sub')).toHaveText('2')
  await expect(first.locator('code')).toHaveText('tally --load 12')
  const ruby = rich.row('p2').locator('ruby').first()
  await expect(ruby).toHaveText('茶')
  const reading = await ruby
    .locator('rt')
    .evaluate((one) => getComputedStyle(one, '::before').content)
  expect(reading).toBe('"ちゃ"')
  expect(await ruby.evaluate((one) => getComputedStyle(one).display)).toBe('ruby')
})

test('highlights a sentence when the pointer is on inline markup in it', async ({ rich }) => {
  await rich.row('p1').locator('[data-column="0"] strong').hover()
  await expect(rich.highlighted).toHaveCount(2)
  await expect(rich.highlighted.first()).toHaveAttribute('data-path', 'p1.s1')
})

test('copies text without ruby, note markers and list markers', async ({ rich }) => {
  await rich.select('p2.s1', 'p2.s2')
  await rich.press('ControlOrMeta+C')
  expect(await rich.pasted()).toBe(
    'The word itself travelled further than the leaves did. In Japan one writes 茶 and 抹茶, and what it cost is told in the table further down.',
  )
  await rich.select('l2.s1', 'l4.s1')
  await rich.press('ControlOrMeta+C')
  expect(await rich.pasted()).toBe(
    'Salt, and a pan to roast it in.\n\nSalt for the horses came first.\n\nSalt for the soup came second.',
  )
})

test('copies a table as tab-separated values', async ({ rich }) => {
  await rich.resize(1280, 2400)
  const table = rich.article.getByRole('table').first()
  const at = (text: string) => table.getByText(text, { exact: true })
  const start = await at('Place').boundingBox()
  const end = await at('12').boundingBox()
  if (!start || !end) throw new Error('the table is not shown')
  await rich.page.mouse.move(start.x, start.y + start.height / 2)
  await rich.page.mouse.down()
  await rich.page.mouse.move(end.x + end.width, end.y + end.height / 2, { steps: 12 })
  await rich.page.mouse.up()
  await rich.press('ControlOrMeta+C')
  expect(await rich.pasted()).toBe(
    'Place\tDays\tPrice of a brick\nThe mountain garden\t0\tFour coins\nThe customs gate\t12',
  )
})

test('lists have bullets and numbers, and nested lists are indented', async ({ rich }) => {
  const items = rich.article.locator('[data-column="0"][data-kind="list-item"]:not([role])')
  const markers = await items.evaluateAll((all) =>
    all.map((one) => getComputedStyle(one, '::after').content),
  )
  expect(markers).toEqual(['"•"', '"•"', '"3."', '"4."', '"•"'])
  const [outer, inner] = [
    await edge(rich, '#row-l2 [data-column="0"] > [data-path]'),
    await edge(rich, '#row-l3 [data-column="0"] > [data-path]'),
  ]
  expect(inner.left).toBeGreaterThan(outer.left + 10)
})

test('definitions are indented below their terms, without bullets', async ({ rich }) => {
  const [term, definition] = [rich.article.getByRole('term'), rich.article.getByRole('definition')]
  await expect(term.first()).toHaveText('Brick')
  await expect(definition.first()).toHaveText(/^Tea that was pressed/)
  const left = (one: typeof term) =>
    one
      .first()
      .locator('[data-path]')
      .evaluate((path) => path.getBoundingClientRect().left)
  expect(await left(definition)).toBeGreaterThan((await left(term)) + 15)
  const bullet = (one: typeof term) =>
    one.first().evaluate((cell) => getComputedStyle(cell, '::after').content)
  expect([await bullet(term), await bullet(definition)]).toEqual(['none', 'none'])
})

test('keeps the line breaks of code', async ({ rich }) => {
  const code = rich.sentence('c1.s1')
  await code.scrollIntoViewIfNeeded()
  expect(await code.evaluate((one) => one.textContent)).toBe(
    'for load in caravan:\n    weigh(load)\n    pay(load)',
  )
  const tops = await code.evaluate((one) => [...one.getClientRects()].map((box) => box.top))
  expect(new Set(tops).size).toBe(3)
})

test('verse keeps its indentation, with space between stanzas only', async ({ rich }) => {
  const lines = rich.article.locator('[data-verse] [data-column="0"] > [data-path]')
  await expect(lines).toHaveText([
    'The road is long,',
    'the cup is small,',
    /^and no one/,
    'No cup is left,',
    'no road.',
  ])
  await lines.last().scrollIntoViewIfNeeded()
  const boxes = await lines.evaluateAll((all) =>
    all.map((one) => {
      const box = one.getClientRects()[0]
      return { left: box?.left ?? 0, top: box?.top ?? 0 }
    }),
  )
  const [first, second, third, fourth, last] = boxes
  if (!first || !second || !third || !fourth || !last) throw new Error('no verse is shown')
  expect(second.left).toBeGreaterThan(first.left + 20)
  expect(third.left).toBe(first.left)
  const step = second.top - first.top
  expect(last.top - fourth.top).toBeCloseTo(step, 0)
  expect(fourth.top).toBeGreaterThan(third.top + step + 8)
  // A line that wraps has a hanging indent.
  await rich.resize(360, 800)
  const long = await lines
    .nth(2)
    .evaluate((one) => [...one.getClientRects()].map((box) => box.left))
  expect(long.length).toBeGreaterThan(1)
  expect(long[1]).toBeGreaterThan((long[0] ?? 0) + 20)
  await rich.select('p18.s1', 'p21.s1')
  await rich.press('ControlOrMeta+C')
  expect(await rich.pasted()).toMatch(/^The road is long,\nthe cup is small,\nand .*\n\nNo cup/)
})

test('shows a picture once above both columns, with a caption in each', async ({ rich }) => {
  const row = rich.row('f1')
  await row.scrollIntoViewIfNeeded()
  const picture = row.getByRole('img', { name: 'A narrow path above a river' })
  await expect(picture).toHaveCount(1)
  await expect(picture).toHaveAttribute('width', '480')
  await expect
    .poll(() => picture.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth))
    .toBe(480)
  await expect(row.locator('[data-column="1"]')).toHaveText(GERMAN.f1.s1)
})

test('shows a table in each language, with aligned rows', async ({ rich }) => {
  const tables = rich.article.getByRole('table', { name: 'Table 1' })
  await expect(tables).toHaveCount(2)
  await tables.first().scrollIntoViewIfNeeded()
  await expect(tables.first().getByRole('columnheader')).toHaveText([
    'Place',
    'Days',
    'Price of a brick',
  ])
  await expect(tables.first().getByRole('row')).toHaveCount(4)
  const tops = await tables.evaluateAll((all) =>
    all.map((table) =>
      [...table.querySelectorAll('[role="row"]')].map((one) =>
        Math.round(one.getBoundingClientRect().top),
      ),
    ),
  )
  expect(tops[0]).toEqual(tops[1])
  // The first row is as high as the German text requires.
  expect((tops[0]?.[1] ?? 0) - (tops[0]?.[0] ?? 0)).toBeGreaterThan(100)
  // The caret moves through the cells, and both sides are highlighted.
  await tables.first().getByText('The mountain garden').click()
  await expect(rich.highlighted).toHaveText(['The mountain garden', GERMAN.p7.s1])
  await rich.press('ArrowRight')
  await expect(rich.focused).toHaveText('0')
})

test('fits a window of 360 and of 320 pixels', async ({ rich }) => {
  for (const width of [360, 320]) {
    await rich.resize(width, 640)
    const page = await rich.page.evaluate(() => document.documentElement.scrollWidth)
    expect(page).toBeLessThanOrEqual(width)
    const table = rich.article.getByRole('table').first()
    await table.scrollIntoViewIfNeeded()
    const box = await table.evaluate((one) => one.getBoundingClientRect().right)
    expect(box).toBeLessThanOrEqual(width)
  }
})

test('has no serious axe violations in any mode', async ({ rich }) => {
  for (const mode of ['1', '2', '3', '4']) {
    await rich.press(mode)
    await rich.settle()
    expect(await seriousFaults(rich.page), `mode ${mode}`).toEqual([])
  }
})

test('has no serious axe violations in any theme, with a highlighted link', async ({ rich }) => {
  for (const theme of THEMES) {
    await rich.chooseTheme(theme)
    await rich.sentence('p1.s1').click({ position: { x: 4, y: 8 } })
    await expect(rich.highlighted).toHaveCount(2)
    expect(await seriousFaults(rich.page), theme).toEqual([])
  }
})
