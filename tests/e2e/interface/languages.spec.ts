import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import en from '../../../locales/en/ui.json' with { type: 'json' }
import type { Reader } from '../../support/window/reader.ts'
import { sampleText } from '../../support/files/sample-text.ts'
import { expect, test } from '../../support/window/shells.ts'

const names = (reader: Reader): Locator => reader.columnHeaders.locator('[lang]:not([role])')

test('shows one to three languages, in any order', async ({ reader }) => {
  const panel = await reader.openPanel('languages')
  await panel.getByRole('button', { name: 'Show: العربية' }).click()
  await expect(names(reader)).toHaveText(['English', '简体中文', 'العربية'])
  await expect(reader.sentence('p1.s1', 2)).toHaveText(sampleText('ar').get('p1.s1') ?? '')

  await expect(panel).toContainText('Three languages are shown.')
  await expect(panel.getByRole('button', { name: 'Show: Deutsch' })).toBeDisabled()

  await panel.getByRole('button', { name: 'Move forward: العربية' }).click()
  await expect(names(reader)).toHaveText(['English', 'العربية', '简体中文'])
  await panel.getByRole('button', { name: 'Move back: English' }).click()
  await expect(names(reader)).toHaveText(['العربية', 'English', '简体中文'])
  await expect(panel.getByRole('button', { name: 'Move forward: العربية' })).toBeDisabled()
  await expect(panel.getByRole('button', { name: 'Move back: 简体中文' })).toBeDisabled()

  await panel.getByRole('button', { name: 'Hide: English' }).click()
  await panel.getByRole('button', { name: 'Hide: العربية' }).click()
  await expect(names(reader)).toHaveText(['简体中文'])
  await expect(panel.getByRole('button', { name: 'Hide: 简体中文' })).toBeDisabled()
  await expect(reader.sentence('p1.s1')).toHaveText(sampleText('zh-CN').get('p1.s1') ?? '')
})

test('offers every language of the article', async ({ reader }) => {
  const panel = await reader.openPanel('languages')
  const offered = panel.getByRole('button', { name: /^Show: / })
  await expect(offered).toHaveCount(8)
})

test('shows each of the ten languages completely', async ({ reader }) => {
  await reader.resize(1280, 860)
  for (const [tag, name] of [
    ['zh-TW', '繁體中文'],
    ['ja', '日本語'],
    ['ko', '한국어'],
    ['ru', 'Русский'],
    ['ar', 'العربية'],
    ['es', 'Español'],
    ['fr', 'Français'],
    ['de', 'Deutsch'],
  ] as const) {
    const panel = await reader.openPanel('languages')
    await panel.getByRole('button', { name: `Show: ${name}` }).click()
    await expect(names(reader)).toHaveCount(3)
    await panel
      .getByRole('button', { name: /^Hide: / })
      .nth(1)
      .click()
    await reader.closePanel()
    await expect(names(reader)).toHaveText(['English', name])
    await expect(reader.columnHeaders.nth(1)).not.toContainText('missing')
    for (const [path, text] of sampleText(tag))
      await expect(reader.sentence(path, 1), `${tag} ${path}`).toHaveText(text)
    await expect(reader.article.locator('[data-state="missing"]')).toHaveCount(0)
  }
})

test('X swaps two columns and rotates three', async ({ reader }) => {
  await reader.press('x')
  await expect(names(reader)).toHaveText(['简体中文', 'English'])
  await reader.press('x')
  await expect(names(reader)).toHaveText(['English', '简体中文'])
  await reader.addLanguage('日本語')
  await expect(names(reader)).toHaveCount(3)
  await reader.press('x')
  await expect(names(reader)).toHaveText(['简体中文', '日本語', 'English'])
})

test('lays out a right-to-left column without affecting the others', async ({ reader }) => {
  await reader.addLanguage('العربية')
  await expect(reader.row('p1').locator('[data-column="2"]')).toHaveCSS('direction', 'rtl')
  await expect(reader.row('p1').locator('[data-column="2"]')).toHaveAttribute('lang', 'ar')
  await expect(reader.row('p1').locator('[data-column="0"]')).toHaveCSS('direction', 'ltr')
})

test('switches the interface language at run time, and mirrors the interface in Arabic', async ({
  reader,
}) => {
  const html = reader.page.locator('html')
  const articles = reader.page
    .getByRole('banner', { includeHidden: true })
    .getByRole('button', { includeHidden: true })
    .first()
  const panel = await reader.openPanel('settings')
  const choice = panel.locator('select')
  const start = await articles.boundingBox()

  await choice.selectOption('zh-CN')
  await expect(html).toHaveAttribute('lang', 'zh-CN')
  await expect(html).toHaveAttribute('dir', 'ltr')
  await expect(panel.getByRole('heading').first()).not.toHaveText(en.settings.title)

  await choice.selectOption('ar')
  await expect(html).toHaveAttribute('lang', 'ar')
  await expect(html).toHaveAttribute('dir', 'rtl')
  await expect
    .poll(async () => (await articles.boundingBox())?.x ?? 0)
    .toBeGreaterThan(1000 + (start?.x ?? 0))
  // The article keeps its own direction.
  await expect(reader.row('p1').locator('[data-column="0"]')).toHaveCSS('direction', 'ltr')

  await choice.selectOption('en')
  await expect(html).toHaveAttribute('dir', 'ltr')
  await expect(panel.getByRole('heading').first()).toHaveText(en.settings.title)
  await reader.closePanel()
  await expect(reader.page.getByRole('radio', { name: en.command.sideBySide })).toBeChecked()
})

for (const language of ['zh-CN', 'zh-TW', 'ja', 'ko', 'ru', 'ar', 'es', 'fr', 'de'] as const)
  test(`the interface is in ${language} if the command line sets it`, async ({ start }) => {
    const { page, reader } = await start({ language })
    await reader.waitUntilOpen()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr')
    const file = join(import.meta.dirname, '..', '..', '..', 'locales', language, 'ui.json')
    const strings: typeof en = JSON.parse(await readFile(file, 'utf8'))
    const { interleaved } = strings.command
    await expect(page.getByRole('radio', { name: interleaved })).toHaveCount(1)
    expect(interleaved).not.toBe(en.command.interleaved)
    // The translation shown beside the source is in the interface's language.
    await expect(reader.row('p1').locator('[data-column="1"]')).toHaveAttribute('lang', language)
  })

test('ArrowLeft moves forward if the interface is right-to-left', async ({ start }) => {
  const { reader } = await start({ language: 'ar' })
  await reader.waitUntilOpen()
  await reader.sentence('p1.s1').click()
  await reader.press('ArrowLeft')
  await expect(reader.focused).toHaveAttribute('data-path', 'p2.s1')
  await reader.press('ArrowRight')
  await expect(reader.focused).toHaveAttribute('data-path', 'p1.s1')
})

test('the names above three columns share a baseline', async ({ reader }) => {
  await reader.addLanguage('العربية')
  await expect(reader.columnHeaders).toHaveCount(3)
  const lines = await reader.columnHeaders.evaluateAll((heads) =>
    heads.map((head) => {
      const mark = document.createElement('span')
      mark.style.display = 'inline-block'
      head.firstElementChild?.append(mark)
      const { bottom } = mark.getBoundingClientRect()
      mark.remove()
      return bottom
    }),
  )
  expect(lines).toHaveLength(3)
  for (const line of lines) expect(line).toBeCloseTo(lines[0] ?? 0, 0)
})
