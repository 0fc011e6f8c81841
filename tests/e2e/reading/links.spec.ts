import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import type { Reader } from '../../support/window/reader.ts'
import { RICH_PAGE } from '../../support/files/rich-page.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test as base } from '../../support/window/shells.ts'

const ADDRESS = 'https://example.org/gate?a=1&b=2'

/** The rich page in a low window, so that link targets are off-screen. */
const test = base.extend<{ rich: Reader }>({
  rich: async ({ start, library }, use) => {
    const file = join(library, 'tea.html')
    await writeFile(file, RICH_PAGE)
    const { reader } = await start({ files: [file] })
    await reader.waitUntilOpen()
    await reader.resize(1000, 560)
    await use(reader)
  },
})

const link = (reader: Reader, text: string): Locator =>
  reader.article.getByRole('link', { name: text, exact: true })

const goToNote = (reader: Reader): Promise<void> =>
  reader.page.getByRole('dialog').getByRole('button', { name: 'Go to the note' }).click()

test('a note is shown where it is referred to', async ({ rich }) => {
  const reference = link(rich, '1').first()
  await reference.scrollIntoViewIfNeeded()
  const before = await reference.boundingBox()
  await reference.click()
  const note = rich.page.getByRole('dialog', { name: 'Note 1' })
  await expect(note).toContainText('The hand was called running script')
  await expect(note).toBeInViewport({ ratio: 1 })
  expect(await reference.boundingBox(), 'the text does not move').toEqual(before)
  expect(await seriousFaults(rich.page)).toEqual([])
  await rich.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(reference).toBeFocused()
  await rich.press('Enter')
  await expect(note).toBeVisible()
  await rich.sentence('p1.s1').click()
  await expect(note).toHaveCount(0)
})

test('leads to the note, and the back button returns', async ({ rich }) => {
  await link(rich, '1').first().click()
  await goToNote(rich)
  await expect(rich.focused).toHaveAttribute('data-path', 'p17.s1')
  await expect(rich.sentence('p17.s1')).toBeInViewport()
  await expect(rich.highlighted).toHaveText(/^The hand was called running script/)
  await rich.page.getByRole('button', { name: 'Back' }).click()
  await expect(rich.focused).toHaveAttribute('data-path', 'p1.s3')
  await expect(rich.sentence('p1.s3')).toBeInViewport()
  await expect(rich.page.getByRole('button', { name: 'Back' })).toHaveCount(0)
})

test('a link is followed by Enter, and R returns', async ({ rich }) => {
  await link(rich, 'in the table').focus()
  await rich.press('Enter')
  await expect(rich.focused).toHaveText('What it cost')
  await expect(rich.sentence('h2.s1')).toBeInViewport()
  await rich.press('r')
  await expect(rich.focused).toHaveAttribute('data-path', 'p2.s2')
  await expect(rich.sentence('p2.s2')).toBeInViewport()
})

test('Alt with an arrow, or the buttons of a mouse, lead back and forward', async ({ rich }) => {
  await link(rich, 'in the table').focus()
  await rich.press('Enter')
  await expect(rich.focused).toHaveText('What it cost')
  await rich.press('Alt+ArrowLeft')
  await expect(rich.focused).toHaveAttribute('data-path', 'p2.s2')
  await rich.press('Alt+ArrowRight')
  await expect(rich.focused).toHaveText('What it cost')
  const click = (button: number): Promise<boolean> =>
    rich.page.evaluate(
      (button) =>
        document.body.dispatchEvent(
          new MouseEvent('mouseup', { button, bubbles: true, cancelable: true }),
        ),
      button,
    )
  expect(await click(3), 'the browser stays').toBe(false)
  await expect(rich.focused).toHaveAttribute('data-path', 'p2.s2')
  expect(await click(4)).toBe(false)
  await expect(rich.focused).toHaveText('What it cost')
  // Without a place to go to the browser stays, too.
  const before = rich.page.url()
  await rich.press('Alt+ArrowLeft', 'Alt+ArrowLeft', 'Alt+ArrowLeft')
  expect(rich.page.url()).toBe(before)
  await expect(rich.focused).toHaveAttribute('data-path', 'p2.s2')
})

test('the way back is no longer offered to whoever has read on', async ({ rich }) => {
  await rich.resize(1000, 300)
  await link(rich, 'in the table').click()
  const back = rich.page.getByRole('button', { name: 'Back' })
  await expect(back).toBeVisible()
  await rich.press('End')
  await expect(back).toHaveCount(0)
  await rich.press('r')
  await expect(rich.focused).toHaveAttribute('data-path', 'p2.s2')
  // The next jump offers it again.
  await link(rich, 'in the table').click()
  await expect(back).toBeVisible()
})

test('the backlink of a note leads back to its marker', async ({ rich }) => {
  await link(rich, '1').first().click()
  await goToNote(rich)
  await expect(rich.sentence('p17.s1')).toBeInViewport()
  await link(rich, '1').last().click()
  await expect(rich.focused).toHaveAttribute('data-path', 'p1.s1')
})

test('an external link shows its address for copying and does not navigate', async ({ rich }) => {
  const before = rich.page.url()
  await link(rich, 'customs gate').click()
  const panel = rich.panel('Link')
  await expect(panel).toContainText(ADDRESS)
  expect(await seriousFaults(rich.page)).toEqual([])
  await panel.getByRole('button', { name: 'Copy the link' }).click()
  await expect(rich.messages).toContainText('Copied')
  await expect(panel).toHaveCount(0)
  expect(await rich.pasted()).toBe(ADDRESS)
  expect(rich.page.url()).toBe(before)
  expect(rich.page.context().pages()).toHaveLength(1)
})

test('clicks with modifiers or the middle button do not leave the app', async ({ rich }) => {
  const before = rich.page.url()
  const gate = link(rich, 'customs gate')
  for (const modifier of ['ControlOrMeta', 'Shift'] as const) {
    await gate.click({ modifiers: [modifier] })
    await rich.panel('Link').waitFor()
    await rich.closePanel()
  }
  await gate.click({ button: 'middle' })
  expect(rich.page.url()).toBe(before)
  expect(rich.page.context().pages()).toHaveLength(1)
})

test('a link is followed in on-demand mode too', async ({ rich }) => {
  await rich.press('3')
  await link(rich, 'in the table').click()
  await expect(rich.focused).toHaveText('What it cost')
})
