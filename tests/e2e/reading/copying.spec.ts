import { sampleParagraphs, sampleText } from '../../support/files/sample-text.ts'
import { expect, test } from '../../support/window/shells.ts'

const ROWS = ['p2', 'p3', 'p4']

test('copies only the source column, without row numbers', async ({ reader }) => {
  await reader.select('p2.s1', 'p4.s1')
  await reader.press('ControlOrMeta+C')
  expect(await reader.pasted()).toBe(sampleParagraphs('en', ROWS, ' '))
})

test('copies only the translation column', async ({ reader }) => {
  await reader.select('p2.s1', 'p4.s1', 1)
  await reader.press('ControlOrMeta+C')
  expect(await reader.pasted()).toBe(sampleParagraphs('zh-CN', ROWS, ''))
})

test('shows only one column as selected', async ({ reader }) => {
  await reader.select('p2.s1', 'p4.s1', 1)
  await expect(reader.row('p3').locator('[data-column="0"]')).toHaveCSS('user-select', 'none')
  await expect(reader.row('p3').locator('[data-column="1"]')).not.toHaveCSS('user-select', 'none')
})

test('copies a part of a sentence exactly', async ({ reader }) => {
  await reader.sentence('p4.s1').dblclick({ position: { x: 40, y: 8 } })
  const selected = await reader.page.evaluate(() => String(document.getSelection()).trim())
  expect(selected).not.toBe('')
  await reader.press('ControlOrMeta+C')
  expect(await reader.pasted()).toBe(selected)
})

test('copies one column of the whole article after selecting all', async ({ reader }) => {
  const paragraphs = Array.from({ length: 13 }, (_, index) => `p${index + 1}`)
  for (const [column, language, space] of [
    [0, 'en', ' '],
    [1, 'zh-CN', ''],
  ] as const) {
    await reader.sentence('p3.s1', column).click()
    await reader.press('ControlOrMeta+A', 'ControlOrMeta+C')
    expect(await reader.pasted()).toBe(sampleParagraphs(language, ['title', ...paragraphs], space))
    await reader.page.evaluate(() => document.getSelection()?.empty())
  }
})

test('copies the translation if the source is not shown', async ({ reader }) => {
  await reader.press('4')
  await expect(reader.sentence('p3.s1')).toBeHidden()
  await reader.press('ControlOrMeta+A', 'ControlOrMeta+C')
  expect(await reader.pasted()).toContain(sampleParagraphs('zh-CN', ROWS, ''))
})

test('does not copy a translation shown on demand with the source', async ({ reader }) => {
  await reader.press('3')
  await reader.sentence('p2.s1').click()
  await expect(reader.gloss('p2.s1')).toBeVisible()
  await reader.select('p2.s1', 'p4.s1')
  await reader.press('ControlOrMeta+C')
  expect(await reader.pasted()).toBe(sampleParagraphs('en', ROWS, ' '))
})

test('copies a sentence with its translation', async ({ reader }) => {
  await reader.sentence('p2.s2').click()
  await reader.press('b')
  await expect(reader.messages).toContainText('Copied')
  const pair = ['en', 'zh-CN'].map((language) => sampleText(language).get('p2.s2'))
  expect(await reader.pasted()).toBe(pair.join('\n'))
})
