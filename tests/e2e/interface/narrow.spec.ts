import { inflateSync } from 'node:zlib'
import type { Reader } from '../../support/window/reader.ts'
import { sampleText } from '../../support/files/sample-text.ts'
import { expect, test } from '../../support/window/shells.ts'

/** The characters of a PDF's text: the targets of its ToUnicode maps (ISO 32000-1, 9.10.3). */
function charactersOf(pdf: string): Set<string> {
  const characters = new Set<string>()
  const add = (code: number): unknown => characters.add(String.fromCodePoint(code))
  for (const [, data = ''] of pdf.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/gu)) {
    let map: string
    try {
      map = inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
    } catch {
      continue // not a compressed stream, for example a picture
    }
    for (const [, chars = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu))
      for (const [, to = ''] of chars.matchAll(/<[\da-f]+>\s*<([\da-f]+)>/giu))
        for (const unit of to.match(/.{4}/gu) ?? []) add(Number.parseInt(unit, 16))
    for (const [, ranges = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu))
      for (const [, from = '', last = '', to = ''] of ranges.matchAll(
        /<([\da-f]+)>\s*<([\da-f]+)>\s*<([\da-f]+)>/giu,
      ))
        for (let code = Number.parseInt(from, 16); code <= Number.parseInt(last, 16); code += 1)
          add(Number.parseInt(to, 16) + code - Number.parseInt(from, 16))
  }
  return characters
}

async function expectNoSidewaysScroll(reader: Reader): Promise<void> {
  const [content, window] = await reader.page.evaluate(() => {
    const page = document.scrollingElement
    return [page?.scrollWidth ?? Infinity, page?.clientWidth ?? 0] as const
  })
  expect(content, 'width of the page').toBeLessThanOrEqual(window)
}

/** Expects every control of the toolbar to be completely visible, without overlaps. */
async function expectToolbarFits(reader: Reader): Promise<void> {
  const { width } = await reader.page.evaluate(() => ({ width: document.body.clientWidth }))
  const controls = reader.page
    .getByRole('banner')
    .locator('button, label')
    .filter({ visible: true })
  await expect(controls).toHaveCount(6)
  const boxes: { x: number; right: number; y: number; bottom: number }[] = []
  for (const control of await controls.all()) {
    const box = await control.boundingBox()
    if (!box) throw new Error('a control of the toolbar is not shown')
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    for (const other of boxes) {
      const apart =
        box.x >= other.right - 1 ||
        box.x + box.width <= other.x + 1 ||
        box.y >= other.bottom - 1 ||
        box.y + box.height <= other.y + 1
      expect(apart, 'controls do not overlap').toBe(true)
    }
    boxes.push({ x: box.x, right: box.x + box.width, y: box.y, bottom: box.y + box.height })
  }
}

/** Reads all boxes at once, as the text still moves while fonts load. */
async function expectStacked(reader: Reader, key: string, columns: number): Promise<void> {
  const boxes = await reader.row(key).evaluate(
    (row, path) =>
      [...row.querySelectorAll(`[data-column] > [data-path="${path}"]`)].map((one) => {
        const { top, bottom } = one.getBoundingClientRect()
        return { top, bottom }
      }),
    `${key}.s1`,
  )
  expect(boxes, `${key} in every column`).toHaveLength(columns)
  for (const [index, { top }] of boxes.entries())
    expect(top).toBeGreaterThanOrEqual(boxes[index - 1]?.bottom ?? 0)
}

for (const language of ['en', 'de', 'ar'])
  test.describe(`in ${language}`, () => {
    test.use({ language })
    test('stacks the pair in a window of 360 pixels without overflow', async ({ reader }) => {
      await reader.resize(360, 740)
      await expectStacked(reader, 'p1', 2)
      await expectStacked(reader, 'p2', 2)
      await expectNoSidewaysScroll(reader)
      await expectToolbarFits(reader)
      for (const key of ['2', '3', '4', 'l']) {
        await reader.press(key)
        await expectNoSidewaysScroll(reader)
      }
    })

    test('has no overflow at 400 % zoom', async ({ reader }) => {
      // 1280 by 800 pixels at 400 %.
      await reader.resize(320, 200)
      await expectNoSidewaysScroll(reader)
      await expectToolbarFits(reader)
      await reader.scrollTo('p3.s1', 0)
      const { edge, window } = await reader.place('p3.s1')
      expect(edge, 'height of the sticky bars').toBeLessThanOrEqual(window / 2)
    })
  })

test('no word of a large title is broken', async ({ reader }) => {
  const chooser = await reader.dialogAfter(() => reader.press('ControlOrMeta+O'))
  const buffer = Buffer.from('A simultaneous landing\n\nThe balloons came down at once.\n')
  await chooser.setFiles({ name: 'landing.txt', mimeType: 'text/plain', buffer })
  await expect(reader.title).toHaveText('A simultaneous landing')
  for (let step = 0; step < 30; step += 1) await reader.press('+')
  for (const width of [1280, 700, 390]) {
    await reader.resize(width, 800)
    const lines = await reader.title.evaluate((title) => {
      const walker = document.createTreeWalker(title, NodeFilter.SHOW_TEXT)
      const found: number[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/gu)) {
          const range = document.createRange()
          range.setStart(node, index)
          range.setEnd(node, index + word.length)
          found.push(range.getClientRects().length)
        }
      return found
    })
    expect(lines, `${width}`).toEqual([1, 1, 1])
  }
})

test('sticky bars cover at most half of a low window', async ({ reader }) => {
  for (const [width, height] of [
    [1280, 300],
    [360, 420],
    [360, 300],
    [700, 360],
  ] as const) {
    await reader.resize(width, height)
    await reader.scrollTo('p6.s1', 0)
    const { edge, window } = await reader.place('p6.s1')
    expect(edge, `${width} by ${height}`).toBeLessThanOrEqual(window / 2)
  }
})

test('stacks three languages if there is no room for three columns', async ({ reader }) => {
  await reader.addLanguage('العربية')
  await expect(reader.sentence('p1.s1', 2)).toBeVisible()
  await reader.resize(700, 800)
  await expectStacked(reader, 'p1', 3)
  await expectNoSidewaysScroll(reader)
})

test('panels fit a window of 360 pixels', async ({ reader }) => {
  await reader.resize(360, 640)
  for (const name of ['languages', 'settings', 'palette', 'shortcuts'] as const) {
    const panel = await reader.openPanel(name)
    const box = await panel.boundingBox()
    expect(box?.x ?? -1, name).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 999), name).toBeLessThanOrEqual(360)
    await expectNoSidewaysScroll(reader)
    await reader.closePanel()
  }
})

test.describe('in print', () => {
  test('shows the pair without the interface', async ({ reader }) => {
    await reader.toggleLeftOut()
    await expect(reader.leftOut).not.toHaveCount(0)
    await reader.page.emulateMedia({ media: 'print' })
    await expect(reader.page.getByRole('banner')).toBeHidden()
    for (const passage of await reader.leftOut.all()) await expect(passage).toBeHidden()
    // The heads of the columns stay, which say what was printed.
    await expect(reader.article.locator('button:visible')).toHaveCount(1)
    await expect(reader.sentence('p13.s1')).toBeVisible()
    await expect(reader.sentence('p13.s1', 1)).toBeVisible()
    await expect(reader.article).toContainText('Shanghai Daily')
  })

  test('is black on white even in a dark theme', async ({ reader }) => {
    await reader.chooseTheme('dark')
    await reader.page.emulateMedia({ media: 'print' })
    await expect(reader.page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)')
    await expect(reader.sentence('p1.s1')).toHaveCSS('color', 'rgb(0, 0, 0)')
  })

  test('a PDF has the text of both languages', async ({ reader }) => {
    const pdf = await reader.page.pdf({ format: 'A4' })
    const text = pdf.toString('latin1')
    expect(text.match(/\/Type\s*\/Page\b/gu)?.length ?? 0).toBeGreaterThan(0)
    const printed = charactersOf(text)
    for (const language of ['en', 'zh-CN'])
      for (const character of new Set([...sampleText(language).values()].join('')))
        if (character.trim() !== '') expect(printed, language).toContain(character)
  })

  test('a PDF has the translations that are shown on demand', async ({ reader }) => {
    await reader.press('3')
    await expect(reader.article).toHaveAttribute('data-mode', 'on-demand')
    const pdf = await reader.page.pdf({ format: 'A4' })
    const printed = charactersOf(pdf.toString('latin1'))
    for (const character of new Set([...sampleText('zh-CN').values()].join('')))
      if (character.trim() !== '') expect(printed).toContain(character)
    await expect(reader.article).toHaveAttribute('data-mode', 'on-demand')
  })

  test('long rows may break across pages', async ({ reader }) => {
    await reader.page.emulateMedia({ media: 'print' })
    await expect(reader.row('p1')).toHaveCSS('break-inside', 'auto')
    await expect(reader.row('p1').locator('[data-column="0"]')).toHaveCSS('orphans', '3')
    await expect(reader.row('title')).toHaveCSS('break-after', 'avoid')
  })
})

test('stacked translations share a left edge, set in from the source', async ({ reader }) => {
  await reader.addLanguage('Français')
  for (const width of [740, 880, 950]) {
    await reader.resize(width, 800)
    const shown = reader.row('p1').locator('[data-column]')
    await expect(shown).toHaveCount(3)
    const cells = await shown.all()
    const edges = await Promise.all(cells.map((one) => one.boundingBox()))
    expect(edges).toHaveLength(3)
    const [source, first, second] = edges
    expect(second?.x, `${width}`).toBeCloseTo(first?.x ?? 0, 0)
    expect(first?.x, `${width}`).toBeGreaterThan((source?.x ?? 0) + 10)
  }
})
