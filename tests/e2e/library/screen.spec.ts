import { addTranslation, file, openFiles } from '../../support/window/open-files.ts'
import { reloadAsFirstStart } from '../../support/window/first-start.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test } from '../../support/window/shells.ts'

const BRIDGE = file('bridge.txt', 'The bridge\n\nThe bridge was closed. Nobody knew why.\n')
const GERMAN_BRIDGE = file(
  'bruecke.txt',
  'Die Brücke\n\nDie Brücke war gesperrt. Niemand wusste, warum.\n',
)
const GERMAN = file(
  'brunnen.txt',
  'Der Brunnen\n\nDer Brunnen war lange trocken. Keiner wusste, warum.\n',
)

test('the library covers the reader, which keeps its line and its focus', async ({ reader }) => {
  const { page } = reader
  await reader.scrollTo('p6.s1', 40)
  await reader.press('j')
  const before = await reader.place('p6.s1')
  const focused = await reader.focused.getAttribute('data-path')
  const library = await reader.openLibrary()
  await expect(library.getByRole('heading', { level: 1 })).toHaveText('Library')
  const opener = library.getByRole('button', { name: /Russia calls/u })
  await expect(opener).toBeFocused()
  expect(await seriousFaults(page)).toEqual([])
  // What is under it has no keys.
  await reader.press('2', 'x', 'ArrowDown')
  expect(await reader.mode()).toBe('side-by-side')
  await reader.openPanel('settings')
  await reader.closePanel()
  await expect(library).toBeVisible()
  await reader.closeLibrary()
  await reader.settle()
  expect(await reader.place('p6.s1')).toEqual(before)
  await expect(reader.focused).toHaveAttribute('data-path', focused ?? '')

  await page.getByRole('button', { name: 'Library' }).click()
  await library.getByRole('button', { name: 'Back to the text' }).click()
  await expect(library).toHaveCount(0)
  expect(await reader.place('p6.s1')).toEqual(before)
  // The open article returns to its place too.
  await reader.openLibrary()
  await opener.press('Enter')
  await expect(library).toHaveCount(0)
  expect(await reader.place('p6.s1')).toEqual(before)
})

test('a card has languages, state, progress and day of its article', async ({ reader }) => {
  await openFiles(reader, BRIDGE)
  await expect(reader.title).toHaveText('The bridge')
  const library = await reader.openLibrary()
  const card = (name: string) => library.getByRole('listitem').filter({ hasText: name })
  await expect(card('The bridge')).toContainText('EN')
  await expect(card('The bridge')).toContainText('No translation yet')
  await expect(card('The bridge')).toContainText(/(?:Added|Last read): /u)
  await expect(card('Russia calls')).toContainText('Machine, unreviewed')
  await expect(card('Russia calls')).toContainText('EN · 简 · 繁')
  await reader.closeLibrary()
  await addTranslation(reader, GERMAN_BRIDGE, 'de')
  await expect(reader.columnHeaders).toHaveCount(2)
  await reader.openLibrary()
  await expect(card('The bridge')).toContainText('EN · DE')
  await expect(card('The bridge')).toContainText('Aligned')

  // How far the sample is read, as it is open and as it was saved.
  await library.getByRole('button', { name: /Russia calls/u }).click()
  await expect(reader.title).toHaveText(/^Russia calls/u)
  await reader.scrollTo('p6.s1', 40)
  const share = /Read so far \d+%/u
  await reader.openLibrary()
  await expect(card('Russia calls')).toContainText(share)
  await library
    .getByRole('button', { name: /The bridge/u })
    .first()
    .click()
  await expect(reader.title).toHaveText('The bridge')
  await reader.openLibrary()
  await expect(card('Russia calls')).toContainText(share)
  await expect(card('The bridge')).not.toContainText(share)
  expect(await seriousFaults(reader.page)).toEqual([])
})

test('a text is opened with its translation', async ({ reader }) => {
  const library = await reader.openLibrary()
  const chooser = await reader.dialogAfter(() =>
    library.getByRole('button', { name: 'Open a text with its translation…' }).click(),
  )
  expect(chooser.isMultiple()).toBe(false)
  await chooser.setFiles(BRIDGE)
  const panel = reader.panel('Add a translation')
  await expect(panel.getByLabel('File')).toBeFocused()
  await panel.getByLabel('File').setInputFiles(GERMAN_BRIDGE)
  await panel.getByLabel('Language').selectOption('de')
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(reader.columnHeaders).toHaveText([/^English/u, /^Deutsch/u])
  await expect(reader.title).toHaveText('The bridge')
})

test('its articles are filtered, walked and removed by keyboard', async ({ reader }) => {
  await openFiles(reader, BRIDGE)
  await expect(reader.title).toHaveText('The bridge')
  await openFiles(reader, GERMAN)
  await expect(reader.title).toHaveText('Der Brunnen')
  const library = await reader.openLibrary()
  const opener = (name: string) => library.locator('[data-opens]', { hasText: name })
  await expect(opener('Der Brunnen')).toBeFocused()
  await reader.press('ArrowDown')
  await expect(opener('The bridge')).toBeFocused()
  await reader.press('End')
  await expect(opener('Russia calls')).toBeFocused()
  await reader.press('Home')
  await expect(opener('Der Brunnen')).toBeFocused()

  const field = library.getByRole('searchbox')
  for (const [filter, found] of [
    ['BRÜCKE', []],
    ['brunn', ['Der Brunnen']],
    ['german', ['Der Brunnen']],
  ] as const) {
    await field.fill(filter)
    await expect(library.getByRole('listitem')).toHaveCount(found.length)
    for (const title of found) await expect(opener(title)).toBeVisible()
  }
  await field.press('Escape')
  await expect(field).toHaveValue('')
  await expect(library.getByRole('listitem')).toHaveCount(3)

  await opener('The bridge').focus()
  await reader.press('Delete')
  const dialog = reader.page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(library.getByRole('listitem')).toHaveCount(2)
  // The sample stays.
  await opener('Russia calls').focus()
  await reader.press('Delete')
  await expect(dialog).toHaveCount(0)
  await reader.closeLibrary()
})

test('a library that cannot be listed says so, and is listed again', async ({ reader }) => {
  await reader.page.route('**/rpc/articles/list', (route) => route.abort())
  const library = await reader.openLibrary()
  await expect(library.getByRole('alert')).toContainText('could not be read')
  await reader.page.unroute('**/rpc/articles/list')
  await library.getByRole('button', { name: 'Try again' }).click()
  await expect(library.getByRole('listitem')).toHaveCount(1)
  await expect(library.getByRole('alert')).toHaveCount(0)
})

test('an installed app starts with its library, from which the sample opens', async ({
  reader,
}) => {
  const { page, library } = reader
  await reloadAsFirstStart(page)
  await expect(library.getByRole('heading', { level: 2 })).toContainText('side by side')
  await expect(library.getByText('Sample')).toBeVisible()
  expect(await seriousFaults(page)).toEqual([])
  // There is no reader to return to.
  await reader.press('Escape', 'a')
  await expect(library).toBeVisible()
  await library.getByRole('button', { name: /Russia calls/u }).click()
  await reader.waitUntilOpen()
  await expect(library).toHaveCount(0)
})

test('a text without a translation says what can be done, and its modes do', async ({ reader }) => {
  const { page } = reader
  await openFiles(reader, BRIDGE)
  await expect(reader.title).toHaveText('The bridge')
  const reason = 'This text has no translation yet.'
  const mode = page.getByRole('radio', { name: 'Interleaved' })
  await expect(mode).toHaveAttribute('aria-disabled', 'true')
  await expect(mode).toHaveAccessibleDescription(reason)
  expect(await seriousFaults(page)).toEqual([])
  await reader.press('2')
  await expect(reader.messages).toContainText(reason)
  expect(await reader.mode()).toBe('side-by-side')
  await reader.messages.getByRole('button', { name: 'Add one' }).click()
  await expect(reader.panel('Add a translation')).toBeVisible()
  await reader.closePanel()

  const before = await reader.place('p1.s1')
  const add = reader.article.getByRole('button', { name: 'Add a translation…' })
  await add.click()
  await expect(reader.panel('Add a translation')).toBeVisible()
  await reader.closePanel()
  await addTranslation(reader, GERMAN_BRIDGE, 'de')
  await expect(reader.columnHeaders).toHaveCount(2)
  await reader.settle()
  await expect(add).toHaveCount(0)
  expect(Math.abs((await reader.place('p1.s1')).top - before.top)).toBeLessThanOrEqual(1)
  await expect(mode).not.toHaveAttribute('aria-disabled')
  await reader.press('2')
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
})
