import { mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { makeEpub } from '../../support/files/make-epub.ts'
import { addTranslation, file, openFiles } from '../../support/window/open-files.ts'
import { Reader } from '../../support/window/reader.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test } from '../../support/window/shells.ts'

const DUTCH = 'De brug\n\nDe brug was dicht. Niemand wist waarom.\n'
const ENGLISH = 'The bridge\n\nThe bridge was closed. Nobody knew why.\n'
const GONE = '“De brug” is no longer in the library'

for (const [name, hasTabs] of [
  ['two tabs', true],
  ['two processes', false],
] as const)
  test(`${name} on one library follow each other`, async ({ reader: one, start, context }) => {
    let other: Reader
    if (hasTabs) {
      const page = await context.newPage()
      await page.goto(one.page.url())
      other = new Reader(page, null)
    } else other = (await start()).reader
    await other.waitUntilOpen()

    // Settings
    const before = await one.page.locator('html').getAttribute('data-theme')
    await one.chooseTheme(before === 'dark' ? 'sepia' : 'dark')
    const after = before === 'dark' ? 'sepia' : 'dark'
    await expect(other.page.locator('html')).toHaveAttribute('data-theme', after)

    // Additions
    const list = await other.openLibrary()
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await openFiles(one, file('brug.txt', DUTCH))
    await expect(one.title).toHaveText('De brug')
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await list.getByRole('button', { name: 'De brug' }).first().click()
    await expect(other.title).toHaveText('De brug')

    // Edits
    await addTranslation(one, file('bridge.txt', ENGLISH), 'en')
    await expect(one.columnHeaders).toHaveCount(2)
    await expect
      .poll(async () => {
        const panel = await other.openPanel('languages')
        const isThere = await panel.getByText('English').first().isVisible()
        await other.closePanel()
        return isThere
      })
      .toBe(true)

    // Removal
    const removing = await one.openLibrary()
    await removing.getByRole('button', { name: 'Remove “De brug”' }).click()
    await one.page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Remove', exact: true })
      .click()
    await expect(one.messages).toContainText('Removed: De brug')
    await expect(other.messages).toContainText(GONE)
    expect(await seriousFaults(other.page)).toEqual([])
    await other.messages.getByRole('button', { name: 'Library' }).click()
    await expect(other.library.getByRole('listitem')).toHaveCount(1)
    await expect(other.messages).not.toContainText(GONE)
    await other.closeLibrary()

    // Once only: what the window saves later fails silently.
    const saved = other.page.waitForResponse((response) =>
      response.url().endsWith('/rpc/reading/save'),
    )
    await other.press('4')
    await saved
    await other.settle()
    await expect(other.messages).not.toContainText(/no longer|went wrong|could not be saved/)
    await expect(one.messages).not.toContainText(GONE)
  })

test('every action on an article that is gone says so', async ({ reader, library }) => {
  const nights = '<p>The lamp stood on the table tonight. Nobody had lit it.</p>'.repeat(40)
  const book = makeEpub({
    chapters: {
      'oil.xhtml': `<h2>The oil</h2>${nights}`,
      'wick.xhtml': `<h2>The wick</h2>${nights}`,
    },
    nav: '<ol><li><a href="oil.xhtml">The oil</a></li><li><a href="wick.xhtml">The wick</a></li></ol>',
  })
  await openFiles(reader, file('lamp.epub', book))
  await expect(reader.title).toHaveText('The Lamp')
  const gone = '“The Lamp” is no longer in the library'
  const ids = await readdir(join(library, 'articles'))
  const id = ids.find((one) => one.startsWith('the-lamp')) ?? ''
  await mkdir(join(library, 'away'))
  const list = await reader.openLibrary()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await reader.closeLibrary()
  await rename(join(library, 'articles', id), join(library, 'away', id))
  await expect(reader.messages).toContainText(gone)

  const dismiss = () => reader.messages.getByRole('button', { name: 'Dismiss' }).first().click()
  await dismiss()
  await reader.press('n')
  await expect(reader.messages).toContainText(gone)
  await dismiss()

  await addTranslation(reader, file('bridge.txt', ENGLISH), 'nl')
  await expect(reader.messages).toContainText(gone)
  await expect(reader.messages).not.toContainText('went wrong')
})
