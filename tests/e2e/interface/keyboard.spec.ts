import type { Reader } from '../../support/window/reader.ts'
import { file, openFiles } from '../../support/window/open-files.ts'
import { expect, test } from '../../support/window/shells.ts'

/** The most presses of Tab that a place may be away. */
const MAX_STEPS = 40

/** Presses Tab until the control with this role and name has the focus. */
async function tabTo(
  reader: Reader,
  role: 'button' | 'radio' | 'searchbox' | 'slider' | 'switch',
  name: RegExp,
) {
  const wanted = reader.page.getByRole(role, { name }).first()
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (await wanted.evaluate((one) => one === document.activeElement)) return
    await reader.press('Tab')
  }
  await expect(wanted).toBeFocused()
}

test('the reader is used by keyboard alone', async ({ reader }) => {
  const { page } = reader
  // Modes, as one tab stop.
  await tabTo(reader, 'radio', /^Side by side/)
  await reader.press('ArrowRight')
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await reader.press('ArrowLeft')
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
  // A column more, and less.
  await tabTo(reader, 'button', /^Languages/)
  await reader.press('Enter')
  await tabTo(reader, 'button', /^Show: Français/)
  await reader.press('Enter')
  await expect(reader.columnHeaders).toHaveCount(3)
  await tabTo(reader, 'button', /^Hide: Français/)
  await reader.press('Enter')
  await expect(reader.columnHeaders).toHaveCount(2)
  await reader.press('Escape')
  await expect(page.getByRole('button', { name: /^Languages/ })).toBeFocused()
  // Type.
  await tabTo(reader, 'button', /^Typography/)
  await reader.press('Enter')
  await tabTo(reader, 'slider', /^Text size/)
  await reader.press('ArrowRight')
  await expect(page.getByRole('slider', { name: 'Text size' })).not.toHaveValue('1')
  await reader.press('Escape')
  await expect(page.getByRole('button', { name: /^Typography/ })).toBeFocused()
  // The side panel and its tabs.
  await tabTo(reader, 'button', /^Side panel/)
  await reader.press('Enter')
  await expect(reader.sidePanel).toBeVisible()
  await reader.press('Escape')
  await expect(page.getByRole('button', { name: /^Side panel/ })).toBeFocused()
  await reader.openTab('left-out')
  await tabTo(reader, 'switch', /^Show in the text/)
  await reader.press('Space')
  await reader.press('Escape')
  await expect(reader.leftOut).not.toHaveCount(0)
  // The menu with the rest.
  await tabTo(reader, 'button', /^More/)
  await reader.press('Enter')
  await expect(page.getByRole('menu')).toBeVisible()
  await reader.press('Escape')
  await expect(page.getByRole('button', { name: /^More/ })).toBeFocused()
  // Into the text, and a command by its name.
  await reader.press('j')
  await expect(reader.focused).toHaveAttribute('data-path', 'p1.s1')
  await reader.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('dark theme')
  await expect(page.getByRole('option').first()).toHaveText('Theme: Dark')
  await reader.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('the library is used by keyboard alone, and a removed text comes back', async ({ reader }) => {
  const { page, library } = reader
  await openFiles(reader, file('harbour.txt', 'The harbour\n\nShips came in the evening.\n'))
  await expect(reader.title).toHaveText('The harbour')
  await reader.openLibrary()
  await tabTo(reader, 'searchbox', /./)
  await page.keyboard.type('harb')
  await expect(library.getByRole('listitem')).toHaveCount(1)
  await tabTo(reader, 'button', /^The harbour/)
  await reader.press('Delete')
  await page.getByRole('alertdialog').waitFor()
  await tabTo(reader, 'button', /^Remove$/)
  await reader.press('Enter')
  await expect(reader.messages).toContainText('Removed: The harbour')
  await reader.press('F6')
  await expect(reader.messages).toBeFocused()
  await tabTo(reader, 'button', /^Undo$/)
  await reader.press('Enter')
  // It was open, and is again.
  await expect(reader.title).toHaveText('The harbour')
})
