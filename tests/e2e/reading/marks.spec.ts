import type { Locator } from '@playwright/test'
import { PLACES_TO_CHECK, writeMarkedArticle } from '../../support/files/marked-article.ts'
import type { Reader } from '../../support/window/reader.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test as base } from '../../support/window/shells.ts'

/** An article with every kind of mark, beside its translation. */
const test = base.extend<{ marked: Reader }>({
  marked: async ({ start, library }, use) => {
    const { reader } = await start({ files: [await writeMarkedArticle(library)] })
    await reader.waitUntilOpen()
    await expect(reader.title).toHaveText('The lamp in the harbour')
    await expect(reader.columnHeaders).toHaveCount(2)
    await use(reader)
  },
})

/** The mark that is drawn before an element: its style, null if there is none. */
const markOf = (element: Locator): Promise<string | null> =>
  element.evaluate((one) => {
    const { content, borderInlineStartStyle, display } = getComputedStyle(one, '::before')
    return content === 'none' || content === 'normal' || display === 'none'
      ? null
      : borderInlineStartStyle
  })

const cell = (reader: Reader, row: string): Locator => reader.row(row).locator('[data-column="1"]')

test('each mark means one thing, in the margin only', async ({ marked }) => {
  expect(await markOf(cell(marked, 'p1'))).toBe('dotted')
  expect(await markOf(marked.sentence('p2.s2', 1))).toBe('dashed')
  expect(await markOf(marked.sentence('p2.s1', 1))).toBeNull()
  for (const row of ['p2', 'p4', 'p5']) expect(await markOf(cell(marked, row)), row).toBeNull()
  await expect(marked.row('p3').locator('svg')).toHaveCount(1)
  for (const path of ['p1.s1', 'p2.s2', 'p3.s2'])
    await expect(marked.sentence(path, 1)).toHaveCSS('text-decoration-line', 'none')
  // In words for a screen reader; the element's own text is the sentence.
  await expect(marked.sentence('p2.s2', 1)).toHaveText('Ihr Name war Grete.')
  await expect(marked.sentence('p2.s2', 1)).toHaveAttribute('aria-description', /uncertain/)
  await expect(marked.sentence('p3.s2', 1)).toHaveAttribute(
    'aria-description',
    /source has changed/,
  )
})

test('an uncertain match is marked beside its own lines', async ({ marked }) => {
  const margin = await marked.sentence('p2.s2', 1).evaluate((one) => {
    const { top, height } = getComputedStyle(one, '::before')
    const cell = one.parentElement?.getBoundingClientRect()
    const text = one.getBoundingClientRect()
    return { top: Number.parseFloat(top) + (cell?.top ?? 0), height, text: text.top }
  })
  expect(Math.abs(margin.top - margin.text)).toBeLessThanOrEqual(2)
})

test('"translation only" has no marks', async ({ marked }) => {
  await marked.press('4')
  await expect(marked.article).toHaveAttribute('data-mode', 'translation-only')
  expect(await markOf(cell(marked, 'p1'))).toBeNull()
  expect(await markOf(marked.sentence('p2.s2', 1))).toBeNull()
  await expect(marked.row('p3').locator('svg')).toBeHidden()
  await marked.sentence('p4.s1', 1).hover()
  await expect(marked.row('p4').locator('[data-column="1"] svg')).toBeHidden()
  // The keyboard passes over sentences that have no text of their own.
  await marked.sentence('p4.s1', 1).click()
  await marked.press('ArrowRight')
  await expect(marked.focused).toHaveAttribute('data-path', 'p5.s1')
  await marked.press('ArrowLeft')
  await expect(marked.focused).toHaveAttribute('data-path', 'p4.s1')
})

test('a joined sentence has its sign only while its pair is lit, and nothing moves', async ({
  marked,
}) => {
  const sign = marked.sentence('p4.s2', 1).locator('> span')
  await expect(sign).toHaveCSS('opacity', '0')
  const before = await marked.sentence('p4.s1', 1).boundingBox()
  await marked.sentence('p4.s1').hover()
  await expect(sign).toHaveCSS('opacity', '1')
  expect(await marked.sentence('p4.s1', 1).boundingBox()).toEqual(before)
  await marked.page.mouse.move(5, 5)
  await expect(sign).toHaveCSS('opacity', '0')
})

test('a missing sentence is a space of about its source’s length that offers a translation', async ({
  marked,
}) => {
  const missing = marked.sentence('p3.s1', 1)
  const [space, source] = [
    await missing.boundingBox(),
    await marked.sentence('p3.s1').boundingBox(),
  ]
  const share = (space?.width ?? 0) / (source?.width ?? 1)
  expect(share).toBeGreaterThan(0.6)
  expect(share).toBeLessThan(1.7)
  await missing.click()
  const offer = marked.page.getByRole('dialog', { name: 'Not translated yet' })
  await expect(offer).toBeVisible()
  await marked.press('Escape')
  await expect(offer).toHaveCount(0)
  await expect(missing).toBeFocused()
  await marked.press('Enter')
  await offer.getByRole('button', { name: 'Add a translation…' }).click()
  await expect(marked.panel('Add a translation')).toBeVisible()
})

test('the head of a column shows its statistics, and leads to what there is to check', async ({
  marked,
}) => {
  const head = marked.columnHeaders.nth(1).getByRole('button')
  await expect(head).toHaveText('DeutschMixed, partly reviewed3 to check')
  await head.click()
  const details = marked.page.getByRole('dialog', { name: 'Deutsch' })
  await expect(details).toContainText('Sentences translated10 of 11')
  await expect(details.locator('[data-fact]')).toHaveText([
    'Paragraphs translated4 of 5',
    'Sentences translated10 of 11',
    'By machine4',
    'Aligned automatically5',
    'By people1',
    'Reviewed1 of 10',
    'Uncertain matches1',
    'Out of date1',
    'Missing1',
    'In another paragraph1',
  ])
  await expect(details).toContainText('Marks in the text')
  expect(await seriousFaults(marked.page)).toEqual([])
  await marked.press('Escape')
  await expect(details).toHaveCount(0)
  await expect(head).toBeFocused()
  await head.click()
  await head.click()
  await expect(details).toHaveCount(0)
  await head.click()
  await details.getByRole('button', { name: 'Next place to check' }).click()
  await expect(marked.focused).toHaveAttribute('data-path', PLACES_TO_CHECK[0])
  await expect(marked.highlighted).toHaveCount(2)
})

test('F8 and Shift+F8 walk through what there is to check, and around the ends', async ({
  marked,
}) => {
  for (const path of PLACES_TO_CHECK) {
    await marked.press('F8')
    await expect(marked.sentence(path, 1)).toBeFocused()
  }
  await expect(marked.messages).not.toContainText('Continued')
  await marked.press('F8')
  await expect(marked.messages).toContainText('Continued from the beginning.')
  await expect(marked.sentence(PLACES_TO_CHECK[0], 1)).toBeFocused()
  await marked.press('Shift+F8')
  await expect(marked.messages).toContainText('Continued from the end.')
  await expect(marked.sentence(PLACES_TO_CHECK[2], 1)).toBeFocused()
})

test('F8 shows the translation of the place if it is shown on demand', async ({ marked }) => {
  await marked.press('3', 'F8')
  await expect(marked.focused).toHaveAttribute('data-path', PLACES_TO_CHECK[0])
  await expect(marked.gloss(PLACES_TO_CHECK[0])).toHaveText('Ihr Name war Grete.')
})

base('F8 says if there is nothing to check', async ({ reader }) => {
  await reader.press('F8')
  await expect(reader.messages).toContainText('There is nothing to check')
})

base('the marks of a right-to-left column are in its own start margin', async ({ reader }) => {
  await reader.addLanguage('العربية')
  await reader.page.keyboard.press('x')
  const side = await reader
    .row('p3')
    .locator('[lang="ar"]')
    .evaluate((cell) => {
      const { left, right } = getComputedStyle(cell, '::before')
      return { left: Number.parseFloat(left), right: Number.parseFloat(right) }
    })
  expect(side.right).toBeLessThan(0)
  expect(side.left).toBeGreaterThan(0)
})

base('a translation below its source is set in and has an ink of its own', async ({ reader }) => {
  const look = (column: number) =>
    reader.sentence('p3.s1', column).evaluate((one) => {
      const cell = one.parentElement ?? one
      return { x: cell.getBoundingClientRect().left, color: getComputedStyle(one).color }
    })
  const expectSetIn = async (what: string): Promise<void> => {
    const [source, translation] = [await look(0), await look(1)]
    expect(translation.x - source.x, what).toBeGreaterThan(10)
    expect(translation.x - source.x, what).toBeLessThan(30)
    expect(translation.color, what).not.toBe(source.color)
  }
  await reader.press('2')
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await expectSetIn('interleaved')
  await reader.press('1')
  await reader.resize(500, 800)
  await expectSetIn('stacked')
  await reader.resize(1280, 800)
  const [source, translation] = [await look(0), await look(1)]
  expect(translation.color).toBe(source.color)
})
