import { COMMANDS } from '../../../contract/commands.ts'
import { isSingleKey } from '../../../contract/keys/command-keys.ts'
import en from '../../../locales/en/ui.json' with { type: 'json' }
import { expect, test } from '../../support/window/shells.ts'

const KEYS: readonly string[] = COMMANDS.flatMap((command) => [...command.keys])

test('lists every command with its keys', async ({ reader }) => {
  const shortcuts = await reader.openPanel('shortcuts')
  await expect(shortcuts.locator('dt')).toHaveText(COMMANDS.map(({ label }) => en.command[label]))
  await expect(shortcuts.locator('kbd')).toHaveCount(KEYS.length)
})

test('finds a command by another word and by its key', async ({ reader }) => {
  const shortcuts = await reader.openPanel('shortcuts')
  await shortcuts.getByRole('searchbox').fill('night')
  await expect(shortcuts.locator('dt')).toHaveText(['Next theme'])
  await shortcuts.getByRole('searchbox').fill('ctrl+p')
  await expect(shortcuts.locator('dt')).toHaveText(['Print…'])
  await shortcuts.getByRole('searchbox').fill('no such thing')
  await expect(shortcuts.getByRole('status').first()).toHaveText('No shortcut matches.')
})

test('single letters can be switched off, and stay so', async ({ reader }) => {
  const shortcuts = await reader.openPanel('shortcuts')
  await shortcuts.getByRole('switch', { name: 'Single-letter shortcuts' }).press('Space')
  await expect(shortcuts.locator('kbd')).toHaveCount(KEYS.filter((key) => !isSingleKey(key)).length)
  await reader.closePanel()
  await reader.press('2')
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
  await reader.page.reload()
  await reader.waitUntilOpen()
  await reader.press('2', 'ControlOrMeta+k')
  await expect(reader.panel('Command palette')).toBeVisible()
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
})

test('a key is changed by pressing another, which tooltips show at once', async ({ reader }) => {
  const shortcuts = await reader.openPanel('shortcuts')
  await shortcuts.getByRole('button', { name: 'Change the key: Interleaved' }).press('Enter')
  await expect(shortcuts.getByRole('textbox', { name: 'New key: Interleaved' })).toBeFocused()
  await reader.press('w')
  await expect(shortcuts.getByRole('button', { name: 'Change the key: Interleaved' })).toBeFocused()
  await reader.closePanel()
  await expect(reader.page.locator('[data-tip^="Interleaved"]').first()).toHaveAttribute(
    'data-tip',
    /W/,
  )
  await reader.press('2')
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
  await reader.press('w')
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')

  await reader.openPanel('shortcuts')
  await shortcuts.getByRole('button', { name: 'Reset the key: Interleaved' }).press('Enter')
  await expect(shortcuts.getByRole('button', { name: /^Reset/ })).toHaveCount(0)
  await reader.closePanel()
  await reader.press('1', '2')
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
})

test('names the command that has a key, and takes it over only when asked', async ({ reader }) => {
  const shortcuts = await reader.openPanel('shortcuts')
  const change = shortcuts.getByRole('button', { name: 'Change the key: Next theme' })
  await change.press('Enter')
  await reader.press('x')
  await expect(shortcuts.getByRole('alert')).toHaveText('X already runs “Swap the columns”.')
  await expect(shortcuts.getByRole('button', { name: 'Use it here' })).toBeFocused()
  await reader.press('Escape')
  await expect(change).toBeFocused()
  await change.press('Enter')
  await reader.press('x', 'Enter')
  const row = (label: string) =>
    shortcuts.locator('dl > div').filter({ has: reader.page.getByText(label, { exact: true }) })
  await expect(row('Next theme').locator('kbd')).toHaveText(['X'])
  await expect(row('Swap the columns').locator('kbd')).toHaveCount(0)
  await shortcuts.getByRole('button', { name: 'Reset all keys' }).press('Enter')
  await expect(row('Swap the columns').locator('kbd')).toHaveText(['X'])
})

test('refuses keys that text, the window or the system need, with the reason', async ({
  reader,
}) => {
  const shortcuts = await reader.openPanel('shortcuts')
  await shortcuts.getByRole('button', { name: 'Change the key: Next theme' }).press('Enter')
  await reader.press('ControlOrMeta+c')
  await expect(shortcuts.getByRole('alert')).toContainText('Ctrl+C is needed to edit text.')
  await reader.press('Enter')
  await expect(shortcuts.getByRole('alert')).toContainText('needed to move')
  await reader.press('F5')
  await expect(shortcuts.getByRole('alert')).toContainText('belongs to the window or the system')
  await shortcuts.getByRole('button', { name: 'Cancel' }).click()
  await expect(shortcuts.getByRole('alert')).toHaveCount(0)
})
