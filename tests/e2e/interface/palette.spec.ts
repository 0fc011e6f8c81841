import { type CommandId, COMMANDS } from '../../../contract/commands.ts'
import en from '../../../locales/en/ui.json' with { type: 'json' }
import manifest from '../../../package.json' with { type: 'json' }
import { file, openFiles } from '../../support/window/open-files.ts'
import { expect, test } from '../../support/window/shells.ts'

/** Commands that are unavailable in a short text before any jump. */
const UNAVAILABLE: ReadonlySet<string> = new Set<CommandId>([
  'next-chapter',
  'previous-chapter',
  'go-back',
  'go-forward',
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

test('finds a chapter of the text by its title, and jumps to it', async ({ reader }) => {
  const paragraphs = (name: string) =>
    Array.from({ length: 30 }, (_, at) => `The ${name} was looked at ${at + 2} times that year.`)
  const text = [
    '# The lamp',
    '## The oil',
    ...paragraphs('oil'),
    '## The wick',
    ...paragraphs('wick'),
  ]
  await openFiles(reader, file('lamp.md', text.join('\n\n')))
  await expect(reader.title).toHaveText('The lamp')
  const palette = await reader.openPanel('palette')
  await expect(palette.getByRole('group', { name: 'Contents' })).toHaveCount(0)
  await palette.getByRole('combobox').fill('the wick')
  const group = palette.getByRole('group', { name: 'Contents' })
  await expect(group.getByRole('option').first()).toHaveText('The wick')
  await reader.press('Enter')
  await expect(palette).toHaveCount(0)
  await expect(reader.focused).toHaveText('The wick')
  await expect(reader.focused).toBeInViewport()
})

test('says if nothing matches, and offers what to do next', async ({ reader }) => {
  const palette = await reader.openPanel('palette')
  await palette.getByRole('combobox').fill('no such thing')
  await expect(palette.getByRole('group')).toHaveAccessibleName(/^Nothing matches/)
  await expect(palette.getByRole('option')).toContainText([
    'Open a file…',
    'Open a web page…',
    'Keyboard shortcuts',
  ])
  await reader.press('ArrowUp', 'Enter')
  await expect(reader.panel('Keyboard shortcuts')).toBeVisible()
})

test('finds commands by other words for them, and despite a typing error', async ({ reader }) => {
  const palette = await reader.openPanel('palette')
  const find = async (query: string) => palette.getByRole('combobox').fill(query)
  await find('export pdf')
  await expect(palette.getByRole('option')).toHaveText([/^Print…/])
  await find('settigns')
  await expect(palette.getByRole('option').first()).toContainText('Settings')
  await find('japonais')
  await expect(palette.getByRole('option').first()).toContainText('日本語')
  await find('night')
  await palette.getByRole('option', { name: 'Theme: Dark' }).click()
  await expect(reader.page.locator('html')).toHaveAttribute('data-theme', 'dark')
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
  await reader.page.getByRole('banner').getByRole('button', { name: 'More' }).click()
  await reader.page.getByRole('menuitem', { name: 'Command palette' }).click()
  await expect(reader.panel('Command palette')).toBeVisible()
})

test('shows version, licence and credits in the about panel', async ({ reader }) => {
  const about = await reader.openPanel('about')
  await expect(about).toContainText(`Version ${manifest.version}`)
  await expect(about).toContainText('MIT licence')
  await expect(about).toContainText('© Shanghai Daily')
  await expect(about).toContainText('Literata')
  await expect(about).toContainText('SIL Open Font License')
})
