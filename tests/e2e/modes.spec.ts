import type { Reader } from '../support/window/reader.ts'
import { sampleText } from '../support/files/sample-text.ts'
import { expect, test } from '../support/window/shells.ts'

const MODES = {
  '1': 'side-by-side',
  '2': 'interleaved',
  '3': 'on-demand',
  '4': 'translation-only',
} as const

/** Every change from one mode to another, one after the other. */
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

test('leaves the keys to the text after a click on a mode', async ({ reader }) => {
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

  // Where the caret's own column goes away, its translation has the focus.
  await reader.modeChoice('Translation only').click()
  await expect(reader.sentence('p3.s1', 1)).toBeFocused()
  await expect(reader.article.locator('[data-path][tabindex="0"]')).toHaveCount(1)
})

test('lights nothing by a click on a mode', async ({ reader }) => {
  await reader.modeChoice('Interleaved').click()
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await expect(reader.focused).toHaveAttribute('data-path', 'title')
  await expect(reader.lit).toHaveCount(0)
})

test('leaves the arrows to the modes where Tab has gone to them, and the other keys to the app', async ({
  reader,
}) => {
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

test('shows in each mode what its name says', async ({ reader }) => {
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
  test(`keeps the line being read in its place through every change of mode, ${hasCaret ? 'with' : 'without'} a caret`, async ({
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
    expect(Math.abs(end.top - start.top), 'after the whole round').toBeLessThan(end.line)
  })
}

test('keeps the same part of a sentence at the edge when it began above it', async ({ reader }) => {
  await reader.resize(760, 700)
  const path = 'p6.s1'
  for (const key of ROUND) {
    await reader.scrollTo(path, -1.5 * (await reader.place(path)).line)
    const before = await reader.place(path)
    const read = (before.edge - before.top) / (before.bottom - before.top)
    expect(read, 'part of the sentence above the edge').toBeGreaterThan(0)
    await change(reader, key)
    const after = await reader.place(path)
    const wanted = Math.max(before.edge, after.edge) - read * (after.bottom - after.top)
    expect(Math.abs(after.top - wanted), `to ${MODES[key]}`).toBeLessThan(after.line)
  }
})

test('keeps a line near the end in its place where the page becomes shorter', async ({
  reader,
}) => {
  await reader.resize(1000, 560)
  const path = 'p11.s1'
  await change(reader, '2')
  await reader.scrollTo(path, 6)
  for (const key of ['4', '3', '1', '2'] as const) {
    const before = await reader.place(path)
    await change(reader, key)
    const after = await reader.place(path)
    expect(Math.abs(after.top - before.top), `to ${MODES[key]}`).toBeLessThan(after.line)
  }
})

test('shows a translation on demand under its sentence, by Enter or a tap, and hides it again', async ({
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

test('shows a right-to-left translation on demand from right to left', async ({ reader }) => {
  await reader.addLanguage('العربية')
  await change(reader, '3')
  await reader.sentence('p4.s1').click()
  const arabic = reader.gloss('p4.s1').locator('[lang="ar"]')
  await expect(arabic).toHaveText(sampleText('ar').get('p4.s1') ?? '')
  await expect(arabic).toHaveAttribute('dir', 'rtl')
  await expect(arabic).toHaveCSS('direction', 'rtl')
})

test('says that sentences can be opened, and which are open, while translations come on demand', async ({
  reader,
}) => {
  const buttons = reader.article.locator('[data-path][role="button"]')
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
  // Buttons are pressed with Space as well, and the page does not scroll by it.
  await reader.press(' ')
  await expect(open).toHaveCount(2)
  await reader.press(' ')
  await expect(open).toHaveText(sampleText('en').get('p2.s1') ?? '')
  expect(await reader.page.evaluate(() => window.scrollY)).toBe(0)

  // Sentences that come in this mode say so too.
  await reader.press('l')
  await reader.leftOut.first().getByRole('button').click()
  const restored = reader.article.locator('[data-restored] [data-base] > [data-path]')
  await expect(restored.first()).toHaveAttribute('aria-expanded', 'false')

  // The other modes show everything: nothing is open there, and nothing is left open.
  await change(reader, '1')
  await expect(reader.article.locator('[aria-expanded]')).toHaveCount(0)
  await expect(buttons).toHaveCount(0)
  await change(reader, '3')
  await expect(reader.article.locator('[data-gloss]')).toHaveCount(0)
  await expect(open).toHaveCount(0)
})
