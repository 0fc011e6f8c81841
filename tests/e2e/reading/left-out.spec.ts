import en from '../../../locales/en/ui.json' with { type: 'json' }
import type { Reader } from '../../support/window/reader.ts'
import { samplePage } from '../../support/files/sample-text.ts'
import { expect, test } from '../../support/window/shells.ts'
import { file, openFiles } from '../../support/window/open-files.ts'

const visible = (text: string): string => text.replaceAll(/\s+/gu, '')

async function texts(reader: Reader, selector: string): Promise<string[]> {
  return reader.article.locator(selector).allTextContents()
}

test('hides left-out passages and shows their number', async ({ reader }) => {
  await expect(reader.leftOut).toHaveCount(0)
  await expect(reader.article).not.toContainText('Tip-off hotline')
  await expect(reader.article).toContainText(/\d+ passages were left out/)
})

test('shows left-out passages with their reasons in the text', async ({ reader }) => {
  await reader.toggleLeftOut()
  const count = await reader.leftOut.count()
  expect(count).toBeGreaterThan(12)
  await expect(reader.article).toContainText(`${count} passages were left out`)
  let withReason = 0
  for (const reason of Object.values(en.reason)) {
    const name = `Left out · ${reason}`
    const passages = reader.article.getByRole('complementary', { name, exact: true })
    withReason += await passages.filter({ hasText: name }).count()
  }
  expect(withReason).toBe(count)
  await reader.toggleLeftOut()
  await expect(reader.leftOut).toHaveCount(0)
})

test('lists left-out passages with their reasons, by key and by button', async ({ reader }) => {
  await reader.article.getByRole('button', { name: 'Show what was left out' }).click()
  const tab = reader.sidePanel.getByRole('tabpanel', { name: 'Left out' })
  const passages = tab.getByRole('listitem')
  const summary = (await tab.locator('p').textContent()) ?? ''
  await expect(reader.article.locator('footer')).toContainText(summary)
  await expect(passages).toHaveCount(Number.parseInt(summary, 10))
  const hotline = passages.filter({ hasText: 'Tip-off hotline' })
  await expect(hotline).toContainText('Contact details')

  // It is shown in the text from then on, and can be left out again in the same place.
  await hotline.getByRole('button', { name: 'Restore' }).click()
  await expect(reader.rows.filter({ hasText: 'Tip-off hotline' })).toHaveCount(1)
  await expect(hotline).toContainText('Restored passage')
  await hotline.getByRole('button', { name: 'Leave out again' }).click()
  await expect(reader.rows.filter({ hasText: 'Tip-off hotline' })).toHaveCount(0)

  await reader.closeSide()
  await reader.openTab('left-out')
  await reader.press('l')
  await expect(reader.sidePanel).toHaveCount(0)
})

test('a passage in the list leads to its place in the text', async ({ reader }) => {
  const tab = await reader.openTab('left-out')
  const last = tab.getByRole('listitem').last()
  await last.getByRole('button').first().click()
  await expect(reader.focused).toHaveAttribute('data-path', /^p13\.s\d$/)
  await expect(reader.focused).toBeInViewport()
  await expect(reader.sidePanel).toHaveCount(0)
})

/** A text that repeats its first paragraphs in the middle. */
const REPEATING = (() => {
  const paragraphs = Array.from(
    { length: 24 },
    (_, index) =>
      `Paragraph ${index + 1} of this text tells its own story number ${index + 1}, at such a length that it fills a line or two of a narrow window.`,
  )
  paragraphs.splice(10, 0, ...paragraphs.slice(0, 5))
  return `A text that repeats itself\n\n${paragraphs.join('\n\n')}\n`
})()

test('keeps the reading position when passages above it are shown or hidden', async ({
  reader,
}) => {
  await openFiles(reader, file('repeating.txt', REPEATING))
  await expect(reader.title).toHaveText('A text that repeats itself')
  await reader.resize(900, 500)
  await reader.scrollTo('p14.s1', 40)
  for (const count of [5, 0]) {
    const before = await reader.place('p14.s1')
    await reader.toggleLeftOut()
    await expect(reader.leftOut).toHaveCount(count)
    await reader.settle()
    const after = await reader.place('p14.s1')
    expect(Math.abs(after.top - before.top)).toBeLessThan(after.line)
  }
})

test('shows exactly the visible characters of the page', async ({ reader }) => {
  await reader.toggleLeftOut()
  await expect(reader.leftOut).not.toHaveCount(0)
  const shown = [
    ...(await texts(reader, '[data-column="0"] [data-text]')),
    ...(await texts(reader, 'dd')),
    ...(await texts(reader, 'aside p')),
  ]
  // The publisher's name was extracted from the rights line, which is also shown in full.
  expect(shown.splice(shown.indexOf('Shanghai Daily'), 1)).toEqual(['Shanghai Daily'])
  let page = visible(samplePage())
  for (const text of shown.map(visible).toSorted((a, b) => b.length - a.length)) {
    expect(page, 'the page has it').toContain(text)
    page = page.replace(text, () => '')
  }
  expect(page, 'text of the page that is not shown').toBe('')
})

test('restores a passage to the text and leaves it out again', async ({ reader }) => {
  await reader.toggleLeftOut()
  const passage = reader.leftOut.filter({ hasText: 'Tip-off hotline' })
  const before = await reader.leftOut.count()
  await passage.getByRole('button', { name: 'Restore' }).click()
  const row = reader.rows.filter({ hasText: 'Tip-off hotline' })
  await expect(row).toHaveAttribute('aria-label', 'Restored passage')
  await expect(reader.leftOut).toHaveCount(before - 1)
  await expect(reader.rows).toHaveCount(14)

  await row.getByRole('button', { name: 'Leave out again' }).click()
  await expect(reader.rows).toHaveCount(13)
  await expect(reader.leftOut).toHaveCount(before)
})

test('keeps the caret at a passage that is restored or left out again', async ({ reader }) => {
  await reader.toggleLeftOut()
  const passage = reader.leftOut.filter({ hasText: 'Tip-off hotline' })
  await passage.getByRole('button', { name: 'Restore' }).focus()
  await reader.press('Enter')
  const row = reader.rows.filter({ hasText: 'Tip-off hotline' })
  await expect(row).toHaveCount(1)
  const key = await row.getAttribute('data-row')
  await expect(reader.focused).toHaveAttribute('data-path', `${key}.s1`)

  const keys = await reader.rows.evaluateAll((rows) => rows.map((one) => one.dataset['row']))
  const neighbour = keys[keys.indexOf(key ?? '') - 1] ?? 'title'
  await row.getByRole('button', { name: 'Leave out again' }).focus()
  await reader.press('Enter')
  await expect(row).toHaveCount(0)
  await expect(reader.focused).toHaveAttribute('data-path', new RegExp(`^${neighbour}(?:\\.|$)`))
  await reader.press('Tab')
  await expect(reader.page.locator(':focus')).toHaveText('Restore')
})

test('says that a restored passage is missing in the translation', async ({ reader }) => {
  await reader.toggleLeftOut()
  await reader.leftOut
    .filter({ hasText: 'Tip-off hotline' })
    .getByRole('button', { name: 'Restore' })
    .click()
  const row = reader.rows.filter({ hasText: 'Tip-off hotline' })
  const missing = row.locator('[data-column="1"]')
  await expect(row).toHaveCount(1)
  const sentences = await row.locator('[data-column="0"] [data-path]').count()
  expect(sentences).toBeGreaterThan(0)
  await expect(missing.locator('[data-state="missing"]')).toHaveText(
    Array.from({ length: sentences }, () => 'Not translated yet'),
  )
  await expect(reader.columnHeaders.nth(1)).toContainText(`${sentences} missing`)
})
