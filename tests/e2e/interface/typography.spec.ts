import type { Locator } from '@playwright/test'
import { LANGUAGES } from '../../../contract/languages.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { afterSaving } from '../../support/window/after-saving.ts'
import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'

const sizeOf = (sentence: Locator): Promise<number> =>
  sentence.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))

const scopeOf = (panel: Locator, name: string): Locator =>
  panel.locator('label').filter({ hasText: name })

test('a slider and its field change all languages, one language, and are reset', async ({
  reader,
}) => {
  const [english, chinese] = [reader.sentence('p1.s1'), reader.sentence('p1.s1', 1)]
  const panel = await reader.openPanel('typography')
  const slider = panel.getByRole('slider', { name: 'Text size' })
  const field = panel.getByRole('spinbutton', { name: 'Text size' })
  await slider.fill('150')
  await expect(english).toHaveCSS('font-size', '28.5px')
  await expect(chinese).toHaveCSS('font-size', '27px')
  await expect(field).toHaveValue('150')

  await scopeOf(panel, 'Only: 简体中文').click()
  await field.fill('200')
  await expect(chinese).toHaveCSS('font-size', '36px')
  await expect(english).toHaveCSS('font-size', '28.5px')
  // Half a number changes nothing; a number outside the limits becomes the nearest.
  await field.fill('1')
  await expect(chinese).toHaveCSS('font-size', '36px')
  await field.press('Enter')
  await expect(field).toHaveValue('65')

  await scopeOf(panel, 'All languages').click()
  await expect(panel).toContainText(/Set separately: \u2068简体中文\u2069/u)
  await panel.getByRole('button', { name: 'Restore default: Text size' }).click()
  await expect(english).toHaveCSS('font-size', '19px')
  await expect(chinese).toHaveCSS('font-size', '18px')
})

test('paragraphs, justification and the gap between columns follow the panel', async ({
  reader,
}) => {
  const cell = reader.row('p2').locator('[data-column="0"]')
  const second = reader.row('p2').locator('[data-column="1"]')
  const panel = await reader.openPanel('typography')
  const height = (await cell.boundingBox())?.height ?? 0
  const start = (await second.boundingBox())?.x ?? 0
  await panel.getByRole('slider', { name: 'First-line indent' }).fill('2')
  await expect(cell).toHaveCSS('text-indent', '38px')
  // The first paragraph has none, except in Chinese.
  const first = reader.row('p1')
  await expect(first.locator('[data-column="0"]')).toHaveCSS('text-indent', '0px')
  await expect(first.locator('[data-column="1"]')).toHaveCSS('text-indent', '36px')
  await panel.getByRole('slider', { name: 'Space between paragraphs' }).fill('0')
  await expect.poll(async () => (await cell.boundingBox())?.height).toBeLessThan(height - 15)
  await panel.locator('label').filter({ hasText: 'Justify lines' }).click()
  await expect(cell).toHaveCSS('text-align', 'justify')
  await panel.getByRole('slider', { name: 'Gap between columns' }).fill('300')
  await expect.poll(async () => (await second.boundingBox())?.x).toBeGreaterThan(start + 10)
  await panel.getByRole('button', { name: 'Restore defaults' }).click()
  await expect(cell).toHaveCSS('text-align', 'start')
  await expect.poll(async () => (await second.boundingBox())?.x).toBe(start)
})

test('a preset is applied, undone by its message, and remembered', async ({ start, library }) => {
  const first = await start()
  await first.reader.waitUntilOpen()
  const sentence = first.reader.sentence('p1.s1')
  const panel = await first.reader.openPanel('typography')
  // Each choice is saved before the next, so that the last one is known to be.
  await afterSaving(library, async () => {
    await panel.getByRole('button', { name: 'Large' }).click()
    await expect.poll(() => sizeOf(sentence)).toBeCloseTo(26.6, 1)
  })
  await expect(panel.getByRole('button', { name: 'Large' })).toHaveAttribute('aria-pressed', 'true')
  await afterSaving(library, async () => {
    await first.reader.messages.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(() => sizeOf(sentence)).toBe(19)
  })
  await expect(panel).toBeVisible()
  await afterSaving(library, async () => {
    await panel.getByRole('button', { name: 'Screen' }).click()
    await expect(sentence).toHaveCSS('font-family', /^"Noto Sans Variable"/u)
  })
  await first.close()

  const second = await start()
  await second.reader.waitUntilOpen()
  const again = second.reader.sentence('p1.s1')
  await expect(again).toHaveCSS('font-family', /^"Noto Sans Variable"/u)
})

test('every face in the list is drawn in itself', async ({ reader }) => {
  const panel = await reader.openPanel('typography')
  await scopeOf(panel, 'Only: English').click()
  const list = panel.getByRole('combobox', { name: 'Typeface' })
  const options = await list
    .locator('option')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).fontFamily))
  expect(options.length).toBeGreaterThanOrEqual(2)
  expect(new Set(options).size).toBe(options.length)
  await list.selectOption('sans')
  await expect(reader.sentence('p1.s1')).toHaveCSS('font-family', /^"Noto Sans Variable"/u)
  await expect(reader.sentence('p1.s1', 1)).toHaveCSS('font-family', /^"Noto Serif SC Variable"/u)
})

/** The largest distance that a sentence moves from frame to frame while something changes. */
async function moved(reader: Reader, path: string, change: () => Promise<void>): Promise<number> {
  const frames = await reader.page.evaluateHandle((path) => {
    const tops: number[] = []
    const look = (): void => {
      const element = document.querySelector(`[data-column="0"] > [data-path="${path}"]`)
      if (element) tops.push(element.getBoundingClientRect().top)
      requestAnimationFrame(look)
    }
    look()
    return tops
  }, path)
  await change()
  await reader.settle()
  const tops = await frames.evaluate((all) => [...all])
  return Math.max(...tops.map((top) => Math.abs(top - (tops[0] ?? 0))))
}

test('the sentence being read stays in place while the type changes', async ({ reader }) => {
  await reader.resize(1280, 600)
  await reader.sentence('p6.s1').click()
  await reader.scrollTo('p6.s1', 120)
  const panel = await reader.openPanel('typography')
  const slider = panel.getByRole('slider', { name: 'Text size' })
  const distance = await moved(reader, 'p6.s1', async () => {
    for (const value of ['105', '120', '150', '90', '100']) await slider.fill(value)
    await panel.getByRole('button', { name: 'Book' }).click()
    await panel.getByRole('button', { name: 'Screen' }).click()
  })
  expect(distance).toBeLessThanOrEqual(1)
})

test('opens under its button at its end, as a sheet when narrow, and the button closes it', async ({
  reader,
}) => {
  const button = reader.page.getByRole('button', { name: 'Typography', exact: true })
  await button.click()
  const panel = reader.panel('Typography')
  const box = await panel.boundingBox()
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeGreaterThan(1200)
  await button.click()
  await panel.waitFor({ state: 'detached' })
  await reader.resize(390, 780)
  await button.click()
  const sheet = await panel.boundingBox()
  // Beside the scroll bar, whose room is kept.
  const bar = await reader.page.getByRole('banner', { name: 'Toolbar' }).boundingBox()
  expect([sheet?.x, sheet?.width]).toEqual([0, bar?.width])
  expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(780)
  // The text above it stays in view.
  expect(sheet?.y).toBeGreaterThan(250)
  expect(await seriousFaults(reader.page)).toEqual([])
  await reader.press('Escape')
  await panel.waitFor({ state: 'detached' })
})

for (const language of LANGUAGES.filter((one) => ['ar', 'ru', 'de'].includes(one)))
  test(`nothing is cut off in ${language}`, async ({ start }) => {
    const { reader } = await start({ language })
    await reader.waitUntilOpen()
    const panel = await reader.openPanel('typography')
    for (const width of [1280, 360]) {
      await reader.resize(width, 780)
      const wide = await panel.evaluate((dialog) =>
        [dialog, ...dialog.querySelectorAll('*')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
          .filter((one) => getComputedStyle(one).overflowX !== 'visible')
          .filter((one) => !one.matches('input, select, .visually-hidden, .visually-hidden *'))
          .map((one) => one.outerHTML.slice(0, 80)),
      )
      expect(wide).toEqual([])
    }
  })

test('in a narrow window messages are above the panel', async ({ reader }) => {
  await reader.resize(390, 780)
  const panel = await reader.openPanel('typography')
  await panel.getByRole('button', { name: 'Book' }).click()
  const undo = reader.messages.getByRole('button', { name: 'Undo' })
  await expect(undo).toBeVisible()
  const bottom = await reader.messages.evaluate((region) => region.getBoundingClientRect().bottom)
  expect(bottom).toBeLessThanOrEqual((await panel.boundingBox())?.y ?? 0)
  await undo.click()
  await expect(panel).toBeVisible()
})
