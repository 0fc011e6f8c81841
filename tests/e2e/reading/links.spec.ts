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

test('a note link leads to the note, and the back button returns', async ({ rich }) => {
  await link(rich, '1').first().click()
  await expect(rich.focused).toHaveAttribute('data-path', 'p17.s1')
  await expect(rich.sentence('p17.s1')).toBeInViewport()
  await expect(rich.highlighted).toHaveText(/^The hand was called running script/)
  await rich.page.getByRole('button', { name: 'Back to the link' }).click()
  await expect(rich.focused).toHaveAttribute('data-path', 'p1.s3')
  await expect(rich.sentence('p1.s3')).toBeInViewport()
  await expect(rich.page.getByRole('button', { name: 'Back to the link' })).toHaveCount(0)
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

test('the backlink of a note leads back to its marker', async ({ rich }) => {
  await link(rich, '1').first().click()
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
