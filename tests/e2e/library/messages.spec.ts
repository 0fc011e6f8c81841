import { join } from 'node:path'
import { readdir } from 'node:fs/promises'
import type { Reader } from '../../support/window/reader.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test } from '../../support/window/shells.ts'

type Chosen = { name: string; mimeType: string; buffer: Buffer }
const file = (name: string, text: string): Chosen => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
})

async function choose(reader: Reader, ...files: Chosen[]): Promise<void> {
  const chooser = await reader.dialogAfter(() => reader.press('ControlOrMeta+O'))
  await chooser.setFiles(files)
}

const LINES = Array.from({ length: 60 }, (_, at) => `The ferry crossed for the ${at + 1}th time.`)
const LONG = `The ferry\n\n${LINES.join('\n\n')}\n`

async function removeOpen(reader: Reader, title: string): Promise<void> {
  const panel = await reader.openLibrary()
  await panel.getByRole('button', { name: `Remove “${title}”` }).click()
  const question = reader.page.getByRole('alertdialog')
  await question.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(question).toBeHidden()
}

test('a removed article comes back by Undo, where one was reading, and in other windows', async ({
  reader,
  library,
}) => {
  await choose(reader, file('ferry.txt', LONG))
  await expect(reader.title).toHaveText('The ferry')
  await reader.scrollTo('p30.s1', 60)
  const before = await reader.place('p30.s1')
  const other = await reader.page.context().newPage()
  await other.goto(reader.page.url())
  await other.getByRole('heading', { name: 'The ferry', level: 1 }).waitFor()

  await removeOpen(reader, 'The ferry')
  await expect(reader.messages).toContainText('Removed: The ferry')
  // It stays while the pointer is on it.
  await reader.messages.getByText('Removed: The ferry').hover()
  expect(await seriousFaults(reader.page)).toEqual([])
  await expect(other.locator('[aria-live="polite"]')).toContainText('no longer in the library')
  await reader.messages.getByRole('button', { name: 'Undo' }).click()
  await expect(reader.title).toHaveText('The ferry')
  await expect
    .poll(async () => Math.abs((await reader.place('p30.s1')).top - before.top))
    .toBeLessThan(2)
  expect(await readdir(join(library, 'removed'))).toEqual([])
  await other.keyboard.press('a')
  await expect(other.locator('#library').getByRole('button', { name: /^The ferry/u })).toBeVisible()
})

test('what was removed is listed at the foot of the articles, each with a button to restore it', async ({
  reader,
}) => {
  await choose(reader, file('ferry.txt', LONG), file('bridge.txt', 'The bridge\n\nIt stood.\n'))
  await expect(reader.title).toHaveText('The bridge')
  await removeOpen(reader, 'The ferry')
  const panel = reader.library
  await panel.getByRole('button', { name: 'Removed (1)' }).click()
  expect(await seriousFaults(reader.page)).toEqual([])
  await panel.getByRole('button', { name: 'Restore “The ferry”' }).click()
  await expect(panel.getByRole('button', { name: /^The ferry/u })).toBeVisible()
  await expect(panel.getByRole('button', { name: /^Removed/u })).toHaveCount(0)
  await reader.messages.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(reader.title).toHaveText('The ferry')
})

test('a translation that does not fit replaces another only after a question, and Undo brings it back', async ({
  reader,
}) => {
  const dutch = 'De brug\n\nDe brug was dicht. Niemand wist waarom. Het regende. De lamp brandde.\n'
  const english =
    'The bridge\n\nThe bridge was closed. Nobody knew why. It rained. The lamp was lit.\n'
  await choose(reader, file('brug.txt', dutch))
  await expect(reader.title).toHaveText('De brug')
  const add = async (name: string, text: string, button = 'Add and align') => {
    await reader.press('m')
    const panel = reader.page.getByRole('dialog', { name: 'Add a translation' })
    await panel.getByLabel('File').setInputFiles(file(name, text))
    await panel.getByLabel('Language').selectOption('en')
    await panel.getByRole('button', { name: 'Add and align' }).click()
    if (button !== 'Add and align') await panel.getByRole('button', { name: button }).click()
    return panel
  }
  await add('bridge.txt', english)
  await expect(reader.sentence('p1.s2', 1)).toHaveText('Nobody knew why.')
  const panel = await add('cake.txt', 'Cake\n\nTake 40 eggs.\n', 'Replace the existing translation')
  const question = reader.page.getByRole('alertdialog')
  await expect(question).toContainText('Many sentences do not match')
  expect(await seriousFaults(reader.page)).toEqual([])
  await question.getByRole('button', { name: 'Keep' }).click()
  await expect(question).toBeHidden()
  await expect(reader.sentence('p1.s2', 1)).toHaveText('Nobody knew why.')
  await panel.getByRole('button', { name: 'Replace the existing translation' }).click()
  await question.getByRole('button', { name: 'Replace anyway' }).click()
  await expect(panel).toBeHidden()
  await expect(reader.article).toContainText('Take 40 eggs.')
  await reader.messages.getByRole('button', { name: 'Undo' }).click()
  await expect(reader.sentence('p1.s2', 1)).toHaveText('Nobody knew why.')
})

test('many files are one message with a list, and those that failed another', async ({
  reader,
}) => {
  const good = Array.from({ length: 8 }, (_, at) =>
    file(`good-${at}.txt`, `Title ${at}\n\nText ${at}.`),
  )
  await choose(
    reader,
    ...good.slice(0, 4),
    file('empty.txt', ''),
    file('film.srt', '1\n00:00:01,000 --> 00:00:02,000\nHi.\n'),
    ...good.slice(4),
  )
  await expect(reader.title).toHaveText('Title 7')
  await expect(reader.messages).toContainText('Added to your library: 7 articles')
  await expect(reader.messages).toContainText('Could not be opened: 2 of 10')
  await expect(reader.messages).not.toContainText('good-1.txt')
  const lists = reader.messages.getByRole('button', { name: 'Show list' })
  await lists.first().click()
  await lists.first().click()
  await expect(reader.messages).toContainText('good-1.txt')
  await expect(reader.messages).toContainText('film.srt: This is a subtitle file (SRT).')
  await expect(reader.messages.getByRole('button', { name: 'Dismiss' })).toHaveCount(2)
})

test('at most two messages show, the rest is counted; F6 moves between them and the text', async ({
  reader,
}) => {
  await choose(reader, file('empty.txt', ''))
  await expect(reader.messages).toContainText('There is no text')
  await reader.press('b', 't')
  const cards = reader.messages.getByRole('button', { name: 'Dismiss' })
  await expect(cards).toHaveCount(2)
  await expect(reader.messages).toContainText('Theme:')
  await reader.press('F6')
  await expect(reader.messages).toBeFocused()
  await reader.messages.getByRole('button', { name: '1 more' }).click()
  await expect(cards).toHaveCount(3)
  expect(await seriousFaults(reader.page)).toEqual([])
  await reader.press('F6')
  await expect(reader.messages).not.toBeFocused()
  // Focused, the timed message stayed.
  await expect(reader.messages).toContainText('Theme:')
})

test('in a low window messages are whole from their top', async ({ reader }) => {
  await reader.resize(390, 260)
  await choose(reader, file('a.pdf', '%PDF-1.7 and nothing more'), file('b.txt', ''))
  await expect(reader.messages).toContainText('Could not be opened')
  await reader.messages.getByRole('button', { name: 'Show list' }).click()
  const box = await reader.messages.boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(0)
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(260)
  const isWhole = await reader.messages.evaluate((region) => {
    region.scrollTo(0, 0)
    return (
      (region.firstElementChild?.getBoundingClientRect().top ?? -1) >=
      region.getBoundingClientRect().top
    )
  })
  expect(isWhole).toBe(true)
})

test('the address dialog stays open with the address and the reason, and can be cancelled', async ({
  reader,
}) => {
  await reader.press('u')
  const dialog = reader.page.getByRole('dialog', { name: 'Open a web page' })
  const field = dialog.getByRole('textbox')
  await field.fill('http://localhost/page')
  await reader.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Diglot opens only public pages')
  await expect(field).toHaveValue('http://localhost/page')
  await expect(field).toBeFocused()
  expect(await seriousFaults(reader.page)).toEqual([])
  await reader.page.route('**/rpc/articles/fetch', () => undefined)
  await field.fill('example.org/slow')
  await expect(dialog.getByRole('alert')).toHaveText('')
  await reader.press('Enter')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog.getByRole('alert')).toHaveText('Cancelled.')
  await expect(field).toHaveValue('example.org/slow')
  await expect(dialog.getByRole('button', { name: 'Open', exact: true })).toBeVisible()
})
