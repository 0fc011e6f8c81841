import { type CommandId, COMMANDS } from '../../../contract/commands.ts'
import en from '../../../locales/en/ui.json' with { type: 'json' }
import manifest from '../../../package.json' with { type: 'json' }
import { expect, test } from '../../support/window/shells.ts'

/** Commands that are unavailable in a text without chapters where no link was followed. */
const UNAVAILABLE: ReadonlySet<string> = new Set<CommandId>([
  'next-chapter',
  'previous-chapter',
  'contents',
  'go-back',
])

test('lists every command, with its first key', async ({ reader }) => {
  await reader.press('3')
  const palette = await reader.openPanel('palette')
  for (const { id, label } of COMMANDS) {
    if (id === 'palette') continue
    const option = palette.getByRole('option').filter({ hasText: en.command[label] })
    if (UNAVAILABLE.has(id)) await expect(option, id).toHaveCount(0)
    else await expect(option, id).not.toHaveCount(0)
  }
  await expect(palette.getByRole('option', { name: 'Print…' })).toContainText('Ctrl+P')
  await expect(palette.getByRole('option', { name: 'Interleaved' })).toContainText('2')
})

test('finds a command by a few letters and runs it', async ({ reader }) => {
  const palette = await reader.openPanel('palette')
  await expect(palette.getByRole('combobox')).toBeFocused()
  await palette.getByRole('combobox').fill('interl')
  await expect(palette.getByRole('option')).toHaveCount(1)
  await reader.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
})

test('is navigated by the arrow keys', async ({ reader }) => {
  const palette = await reader.openPanel('palette')
  await palette.getByRole('combobox').fill('sentence')
  const highlighted = palette.locator('[role="option"][data-highlighted]')
  const first = await highlighted.textContent()
  await reader.press('ArrowDown')
  await expect(highlighted).not.toHaveText(first ?? '')
  await reader.press('ArrowUp')
  await expect(highlighted).toHaveText(first ?? '')
})

test('says if nothing matches', async ({ reader }) => {
  const palette = await reader.openPanel('palette')
  await palette.getByRole('combobox').fill('no such thing')
  await expect(palette.getByRole('option')).toHaveCount(0)
  await expect(palette).toContainText('Nothing matches.')
})

test('adds a language of the article, and finds articles', async ({ reader }) => {
  const palette = await reader.openPanel('palette')
  await palette.getByRole('combobox').fill('Русский')
  await reader.press('Enter')
  await expect(reader.columnHeaders.nth(2)).toContainText('Русский')
  await reader.openPanel('palette')
  await palette.getByRole('combobox').fill('Russia calls')
  await expect(palette.getByRole('option')).toHaveCount(1)
})

test('closes by Escape and restores the focus', async ({ reader }) => {
  await reader.sentence('p4.s1').click()
  await reader.openPanel('palette')
  await reader.press('Escape')
  await expect(reader.page.getByRole('dialog')).toHaveCount(0)
  await expect(reader.focused).toHaveAttribute('data-path', 'p4.s1')
})

test('opens from the toolbar', async ({ reader }) => {
  await reader.page.getByRole('banner').getByRole('button', { name: 'Command palette' }).click()
  await expect(reader.panel('Command palette')).toBeVisible()
})

test('lists every shortcut', async ({ reader }) => {
  const shortcuts = await reader.openPanel('shortcuts')
  const withKeys = COMMANDS.filter((command) => command.keys.length > 0)
  await expect(shortcuts.locator('dt')).toHaveCount(withKeys.length)
  for (const { label } of withKeys)
    await expect(shortcuts.locator('dt').getByText(en.command[label], { exact: true })).toHaveCount(
      1,
    )
  await expect(shortcuts.locator('kbd')).toHaveCount(withKeys.flatMap(({ keys }) => keys).length)
})

test('shows version, licence and credits in the about panel', async ({ reader }) => {
  const about = await reader.openPanel('about')
  await expect(about).toContainText(`Version ${manifest.version}`)
  await expect(about).toContainText('MIT licence')
  await expect(about).toContainText('© Shanghai Daily')
  await expect(about).toContainText('Literata')
  await expect(about).toContainText('SIL Open Font License')
})
