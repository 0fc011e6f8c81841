import type { Reader } from '../../support/window/reader.ts'
import { sampleText } from '../../support/files/sample-text.ts'
import { expect, test } from '../../support/window/shells.ts'

const MODES = {
  '1': 'side-by-side',
  '2': 'interleaved',
  '3': 'on-demand',
  '4': 'translation-only',
} as const

/** Every change from one mode to another, in sequence. */
const ROUND = ['2', '1', '3', '1', '4', '2', '3', '2', '4', '3', '4', '1'] as const

async function change(reader: Reader, key: keyof typeof MODES): Promise<void> {
  await reader.press(key)
  await expect(reader.article).toHaveAttribute('data-mode', MODES[key])
  await reader.settle()
}

test('switches modes by the keys 1 to 4', async ({ reader }) => {
  for (const [key, mode] of Object.entries(MODES)) {
    await reader.press(key)
    await expect(reader.article).toHaveAttribute('data-mode', mode)
  }
})

test('switches modes by the toolbar, which shows the one in use', async ({ reader }) => {
  const names = ['Interleaved', 'Translation on demand', 'Translation only', 'Side by side']
  for (const name of names) {
    await reader.modeChoice(name).click()
    await expect(reader.page.getByRole('radio', { name })).toBeChecked()
  }
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
})

test('keys still move the caret after a click on a mode', async ({ reader }) => {
  await reader.sentence('p2.s1').click()
  await reader.modeChoice('Interleaved').click()
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await expect(reader.focused).toHaveAttribute('data-path', 'p2.s1')
  await expect(reader.focused).toHaveCSS('outline-style', 'none')
  await reader.press('ArrowDown')
  await expect(reader.focused).toHaveAttribute('data-path', 'p3.s1')
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await reader.press('1')
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')

  // If the caret's column is hidden, the focus moves to the translation.
  await reader.modeChoice('Translation only').click()
  await expect(reader.sentence('p3.s1', 1)).toBeFocused()
  await expect(reader.article.locator('[data-path][tabindex="0"]')).toHaveCount(1)
})

test('a click on a mode highlights nothing', async ({ reader }) => {
  await reader.modeChoice('Interleaved').click()
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await expect(reader.focused).toHaveAttribute('data-path', 'title')
  await expect(reader.highlighted).toHaveCount(0)
})

test('arrow keys change a focused mode button, and other keys still work', async ({ reader }) => {
  const { page } = reader
  const radio = (name: string) => page.getByRole('radio', { name })
  while (!(await radio('Side by side').evaluate((one) => one === document.activeElement)))
    await reader.press('Tab')
  await reader.press('ArrowRight')
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await expect(radio('Interleaved')).toBeFocused()
  await reader.press('ArrowDown')
  await expect(reader.article).toHaveAttribute('data-mode', 'on-demand')
  await expect(radio('Translation on demand')).toBeFocused()
  await reader.press('1')
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
  await reader.press('j')
  await expect(reader.focused).toHaveAttribute('data-path', 'p1.s1')
})

test('each mode shows the right columns', async ({ reader }) => {
  const [source, translation] = [reader.sentence('p7.s1'), reader.sentence('p7.s1', 1)]
  await change(reader, '2')
  const [above, below] = [await source.boundingBox(), await translation.boundingBox()]
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0)
  await change(reader, '3')
  await expect(source).toBeVisible()
  await expect(translation).toBeHidden()
  await change(reader, '4')
  await expect(source).toBeHidden()
  await expect(translation).toBeVisible()
  await expect(reader.article.locator('[data-source]:visible')).toHaveCount(0)
  await change(reader, '1')
  await expect(source).toBeVisible()
  await expect(translation).toBeVisible()
})

for (const hasCaret of [false, true]) {
  test(`keeps the reading position when the mode changes, ${hasCaret ? 'with' : 'without'} a caret`, async ({
    reader,
  }) => {
    const path = 'p6.s1'
    if (hasCaret) {
      for (let step = 0; step < 6; step += 1) await reader.press('ArrowDown')
      await expect(reader.focused).toHaveAttribute('data-path', path)
      await reader.scrollTo(path, 180)
    } else await reader.scrollTo(path, 6)
    const start = await reader.place(path)
    for (const key of ROUND) {
      const before = await reader.place(path)
      await change(reader, key)
      const after = await reader.place(path)
      expect(Math.abs(after.top - before.top), `to ${MODES[key]}`).toBeLessThan(after.line)
    }
    const end = await reader.place(path)
    expect(Math.abs(end.top - start.top), 'after all changes').toBeLessThan(end.line)
  })
}

test.describe('at the default width of the window', () => {
  test.beforeEach(({ reader }) => reader.resize(1200, 820))

  test('stays at the top of the page, with heads of one height, when the mode changes', async ({
    reader,
  }) => {
    const heights = new Set<number>()
    for (const key of ROUND) {
      await change(reader, key)
      expect(await reader.page.evaluate(() => window.scrollY), `to ${MODES[key]}`).toBe(0)
      heights.add((await reader.place('p1.s1')).edge)
    }
    expect(heights.size).toBe(1)
  })

  for (const below of [0, 6])
    test(`keeps a sentence ${below} pixels below the heads through all modes`, async ({
      reader,
    }) => {
      const path = 'p6.s1'
      await reader.scrollTo(path, below)
      for (const round of [1, 2])
        for (const key of ROUND) {
          await change(reader, key)
          const { top, edge, line } = await reader.place(path)
          const moved = Math.abs(top - edge - below)
          expect(moved, `round ${round}, to ${MODES[key]}`).toBeLessThan(line / 2)
        }
    })
})

test('the column heads are one line of one height, in every mode and at every width', async ({
  reader,
}) => {
  await reader.addLanguage('العربية')
  const heads = reader.article.locator('[data-edge]')
  for (const width of [1920, 1280, 1000, 768, 390, 320]) {
    await reader.resize(width, 800)
    for (const key of ['1', '2', '3', '4'] as const) {
      await change(reader, key)
      const { height, position, lines } = await heads.evaluate((one) => ({
        height: one.getBoundingClientRect().height,
        position: getComputedStyle(one).position,
        // Of the names, which every head shows.
        lines: new Set(
          [...one.querySelectorAll('[lang]')]
            .filter((name) => name.checkVisibility())
            .map((name) => Math.round(name.getBoundingClientRect().height)),
        ).size,
      }))
      const where = `${MODES[key]} at ${width}`
      expect(height, where).toBe(40)
      expect(position, where).toBe('sticky')
      expect(lines, where).toBe(1)
      const tops = await reader.columnHeaders.evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().top),
      )
      for (const top of tops) expect(Math.abs(top - (tops[0] ?? 0)), where).toBeLessThan(8)
      for (const button of await heads.locator('button:visible').all())
        expect((await button.boundingBox())?.height, where).toBeGreaterThanOrEqual(32)
    }
  }
})

test('the head of a right-to-left column begins at its right', async ({ reader }) => {
  await reader.addLanguage('العربية')
  const head = reader.columnHeaders.nth(2)
  await expect(head).toHaveCSS('direction', 'rtl')
  const [name, column] = [
    await head.locator('[lang]').boundingBox(),
    await reader.row('p1').locator('[data-column="2"]').boundingBox(),
  ]
  const right = (box: typeof name) => (box?.x ?? 0) + (box?.width ?? 0)
  expect(Math.abs(right(name) - right(column))).toBeLessThan(4)
})

for (const width of [480, 700, 1000, 1200, 1440])
  test(`moves the line being read by at most one pixel, ${width} pixels wide`, async ({
    reader,
  }) => {
    const path = 'p6.s1'
    await reader.resize(width, 820)
    await reader.settle()
    await reader.scrollTo(path, 6)
    const { top, edge } = await reader.place(path)
    const start = top - edge
    const stays = async (after: string): Promise<void> => {
      const moved = async (): Promise<number> => {
        const place = await reader.place(path)
        return Math.abs(place.top - place.edge - start)
      }
      await reader.settle()
      await expect.poll(moved, { message: after }).toBeLessThanOrEqual(1)
    }
    for (const key of ROUND) {
      await change(reader, key)
      await stays(`to ${MODES[key]}`)
    }
    for (const key of ['+', '+', '-', '-']) {
      await reader.press(key)
      await stays(`text size ${key}`)
    }
    await reader.openPanel('settings')
    await stays('with a panel')
    await reader.closePanel()
    await stays('after the panel')
    for (const other of [width - 90, width + 130, width]) {
      await reader.resize(other, 820)
      await stays(`resized to ${other}`)
    }
  })

test('keeps the reading position within a sentence that starts above the edge', async ({
  reader,
}) => {
  await reader.resize(760, 700)
  const path = 'p6.s1'
  for (const key of ROUND) {
    await reader.scrollTo(path, -1.5 * (await reader.place(path)).line)
    const before = await reader.place(path)
    const read = (before.edge - before.top) / (before.bottom - before.top)
    expect(read, 'part of the sentence above the edge').toBeGreaterThan(0)
    await change(reader, key)
    const after = await reader.place(path)
    const wanted = after.edge - read * (after.bottom - after.top)
    expect(Math.abs(after.top - wanted), `to ${MODES[key]}`).toBeLessThan(after.line)
  }
})

test('keeps a reading position near the end when the page becomes shorter', async ({ reader }) => {
  await reader.resize(1000, 560)
  const path = 'p11.s1'
  await change(reader, '2')
  await reader.scrollTo(path, 6)
  for (const key of ['4', '3', '1', '2'] as const) {
    const before = await reader.place(path)
    await change(reader, key)
    const after = await reader.place(path)
    // The text follows the column heads.
    const moved = Math.abs(after.top - after.edge - (before.top - before.edge))
    expect(moved, `to ${MODES[key]}`).toBeLessThan(after.line)
  }
})

test('Enter or a tap shows a translation on demand below its sentence, and hides it again', async ({
  reader,
}) => {
  await change(reader, '3')
  const chinese = sampleText('zh-CN').get('p2.s2') ?? ''
  await reader.sentence('p2.s2').click()
  const gloss = reader.gloss('p2.s2')
  await expect(gloss).toHaveText(chinese)
  await expect(gloss.locator('[lang]')).toHaveAttribute('lang', 'zh-CN')
  await expect(gloss.locator('[lang]')).toHaveAttribute('dir', 'ltr')
  const [sentence, shown] = [await reader.place('p2.s2'), await gloss.boundingBox()]
  expect(sentence.bottom).toBeLessThanOrEqual((shown?.y ?? 0) + 1)
  await expect(reader.article.locator('[data-gloss]')).toHaveCount(1)

  await reader.press('ArrowLeft', 'Enter')
  await expect(reader.gloss('p2.s1')).toHaveText(sampleText('zh-CN').get('p2.s1') ?? '')
  await reader.press('Enter')
  await expect(reader.gloss('p2.s1')).toBeHidden()
  await reader.sentence('p2.s2').click()
  await expect(gloss).toBeHidden()
})

test('a right-to-left translation on demand has the right direction', async ({ reader }) => {
  await reader.addLanguage('العربية')
  await change(reader, '3')
  await reader.sentence('p4.s1').click()
  const arabic = reader.gloss('p4.s1').locator('[lang="ar"]')
  await expect(arabic).toHaveText(sampleText('ar').get('p4.s1') ?? '')
  await expect(arabic).toHaveAttribute('dir', 'rtl')
  await expect(arabic).toHaveCSS('direction', 'rtl')
})

test('sentences are buttons with an expanded state in on-demand mode only', async ({ reader }) => {
  const buttons = reader.article.locator('[data-base] > [data-path][role="button"]')
  const open = reader.article.getByRole('button', { expanded: true })
  await expect(buttons).toHaveCount(0)
  await change(reader, '3')
  await expect(buttons).toHaveCount(sampleText('en').size - 1)
  await expect(open).toHaveCount(0)
  await reader.sentence('p2.s1').click()
  await reader.press('ArrowRight', 'Enter')
  await expect(open).toHaveCount(2)
  await reader.press('Enter')
  await expect(open).toHaveText(sampleText('en').get('p2.s1') ?? '')
  await expect(reader.article.locator('[data-gloss] [role="button"]')).toHaveCount(0)
  // Space presses a button too, without scrolling the page.
  await reader.press(' ')
  await expect(open).toHaveCount(2)
  await reader.press(' ')
  await expect(open).toHaveText(sampleText('en').get('p2.s1') ?? '')
  expect(await reader.page.evaluate(() => window.scrollY)).toBe(0)

  // So do passages that are restored in this mode.
  await reader.toggleLeftOut()
  await reader.leftOut.first().getByRole('button').click()
  const restored = reader.article.locator('[data-restored] [data-base] > [data-path]')
  await expect(restored.first()).toHaveAttribute('aria-expanded', 'false')

  // Other modes have no expanded state, and leaving the mode resets it.
  await change(reader, '1')
  await expect(reader.article.locator('[data-path][aria-expanded]')).toHaveCount(0)
  await expect(buttons).toHaveCount(0)
  await change(reader, '3')
  await expect(reader.article.locator('[data-gloss]')).toHaveCount(0)
  await expect(open).toHaveCount(0)
})
