import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { makeEpub } from '../../support/files/make-epub.ts'
import { makePng } from '../../support/files/make-png.ts'
import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { addTranslation, file, openFiles } from '../../support/window/open-files.ts'

const DUTCH = 'De brug\n\nDe brug was dicht. Niemand wist waarom.\n'
const ENGLISH = 'The bridge\n\nThe bridge was closed. Nobody knew why.\n'
async function open(reader: Reader, name: string, text: string): Promise<void> {
  await openFiles(reader, file(name, text))
  await expect(reader.title).toHaveText(text.split('\n')[0] ?? '')
}

/** Opens the Dutch text with its English translation. */
async function openWithEnglish(reader: Reader): Promise<void> {
  await open(reader, 'brug.txt', DUTCH)
  await addTranslation(reader, file('bridge.txt', ENGLISH), 'en')
  await expect(reader.columnHeaders).toHaveText([/./, /^English/])
}

async function expectClean(reader: Reader): Promise<void> {
  expect(await seriousFaults(reader.page)).toEqual([])
}

test('correcting the language of an article keeps its text and translations', async ({
  reader,
}) => {
  await openWithEnglish(reader)

  const panel = await reader.openPanel('languages')
  await panel.getByLabel('Language of the article').selectOption('en')
  await panel.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(panel.getByRole('alert')).toContainText('has a translation in this language')
  await expectClean(reader)
  await panel.getByLabel('Language of the article').selectOption('da')
  await expect(panel.getByRole('alert')).toHaveText('')
  await panel.getByRole('button', { name: 'Change', exact: true }).click()
  await expect(reader.messages).toContainText('Language of the article: dansk')
  await reader.closePanel()
  await expect(reader.columnHeaders).toHaveText([/^dansk.*Source language/, /^English/])
  await expect(reader.sentence('p1.s1')).toHaveText('De brug was dicht.')
  await expect(reader.row('p1').locator('[data-column="0"]')).toHaveAttribute('lang', 'da')
  await expect(reader.sentence('p1.s2', 1)).toHaveText('Nobody knew why.')
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect(reader.columnHeaders).toHaveText([/^dansk/, /^English/])
})

test('a translation is deleted after confirmation, and its files are kept', async ({
  reader,
  library,
}) => {
  await openWithEnglish(reader)
  const panel = await reader.openPanel('languages')
  await panel.getByRole('button', { name: 'Delete: English' }).click()
  const question = reader.page.getByRole('alertdialog', { name: 'Delete this translation?' })
  await expect(question).toContainText(
    'The translation (English) will be taken out of the article.',
  )
  await expectClean(reader)
  await reader.press('Escape')
  await expect(reader.columnHeaders).toHaveCount(2)
  await panel.getByRole('button', { name: 'Delete: English' }).click()
  await question.getByRole('button', { name: 'Delete' }).click()
  await expect(question).toBeHidden()
  await expect(reader.messages).toContainText('Removed: English')
  await expect(panel.getByRole('button', { name: 'Add a translation…' })).toBeFocused()
  await expect(panel.getByRole('listitem')).toHaveCount(1)
  await reader.closePanel()
  await expect(reader.columnHeaders).toHaveCount(1)
  const [folder = ''] = await readdir(join(library, 'removed'))
  expect(await readdir(join(library, 'removed', folder, 'locales'))).toEqual(['en'])
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect(reader.columnHeaders).toHaveCount(1)
})

test('the language and translations of the sample article cannot be changed', async ({
  reader,
}) => {
  const panel = await reader.openPanel('languages')
  await expect(panel.getByRole('button', { name: /^Delete:/ })).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Add a translation…' })).toBeVisible()
  await expect(panel.getByLabel('Language of the article')).toHaveCount(0)
})

test('the direction of a text in an unknown language follows its script', async ({ reader }) => {
  await open(reader, 'syriac.txt', 'ܫܠܡܐ\n\nܫܠܡܐ ܥܠܝܟܘܢ.\n')
  await expect(reader.columnHeaders).toContainText(['Unknown language'])
  const cell = reader.row('p1').locator('[data-column="0"]')
  expect(await cell.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
})

test('an article is removed after a confirmation that says what is removed', async ({
  reader,
  library,
}) => {
  await open(reader, 'brug.txt', DUTCH)
  await open(reader, 'bridge.txt', ENGLISH)
  const panel = await reader.openLibrary()
  await expect(panel.getByRole('listitem')).toHaveCount(3)
  // The sample article cannot be removed.
  await expect(panel.getByRole('button', { name: /^Remove “Russia/ })).toHaveCount(0)
  const trash = panel.getByRole('button', { name: 'Remove “The bridge”' })
  await trash.focus()
  await reader.press('Enter')
  const question = reader.page.getByRole('alertdialog', { name: 'Remove this article?' })
  await expect(question).toContainText('with its translations and notes')
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectClean(reader)
  await reader.press('Escape')
  await expect(question).toBeHidden()
  await expect(trash).toBeFocused()
  await reader.press('Enter')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(question).toBeHidden()
  await expect(panel.getByRole('listitem')).toHaveCount(2)
  await expect(panel.getByRole('list')).toBeFocused()
  await expect(reader.messages).toContainText('Removed: The bridge')
  await expect(reader.title).toHaveText('De brug')
  await reader.closeLibrary()
  const [removed = ''] = await readdir(join(library, 'removed'))
  expect(removed).toMatch(/^the-bridge-/)
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect(reader.title).toHaveText('De brug')
  await expect(reader.messages).not.toContainText('could not be saved')
})

test('removing another article keeps the open one', async ({ reader }) => {
  await open(reader, 'brug.txt', DUTCH)
  await open(reader, 'bridge.txt', ENGLISH)
  const panel = await reader.openLibrary()
  await panel.getByRole('button', { name: 'Remove “De brug”' }).click()
  await reader.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect(panel.getByRole('listitem')).toHaveCount(2)
  await expect(reader.title).toHaveText('The bridge')
})

test('the list of articles shows the cover of a book', async ({ reader }) => {
  const book = makeEpub({
    chapters: { 'c1.xhtml': '<h1>The Lamp</h1><p>The lamp was lit. Nobody saw it.</p>' },
    pictures: { 'cover.png': makePng(60, 90) },
    cover: 'cover.png',
  })
  await openFiles(reader, file('lamp.epub', book))
  await expect(reader.title).toHaveText('The Lamp')
  const panel = await reader.openLibrary()
  const cover = panel.getByRole('listitem').first().locator('img')
  await expect
    .poll(() => cover.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth))
    .toBe(60)
  await expect(panel.locator('img')).toHaveCount(1)
  await expectClean(reader)
})
