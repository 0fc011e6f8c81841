import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterSaving } from '../../support/window/after-saving.ts'
import { expect, test } from '../../support/window/shells.ts'
import { addTranslation, file, openFiles } from '../../support/window/open-files.ts'

const SECOND = [
  'A second article',
  '',
  ...Array.from(
    { length: 30 },
    (_, index) =>
      `This is paragraph ${index + 1} of the second article, long enough to fill a line or two of the window that it stands in. It has two sentences.\n`,
  ),
].join('\n')

test.describe('after a restart', () => {
  test('restores mode, languages and text size', async ({ start }) => {
    const first = await start()
    await first.reader.waitUntilOpen()
    await first.reader.addLanguage('日本語')
    await first.reader.press('x', '2', '+', '+')
    await expect(first.reader.article).toHaveAttribute('data-mode', 'interleaved')
    const size = await first.reader
      .sentence('p1.s1')
      .evaluate((one) => getComputedStyle(one).fontSize)
    await first.close()

    const { reader } = await start()
    await reader.waitUntilOpen()
    await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
    await expect(reader.columnHeaders).toContainText(['简体中文', '日本語', 'English'])
    await expect(reader.sentence('p1.s1')).toHaveCSS('font-size', size)
  })

  test('restores theme and interface language', async ({ start }) => {
    const first = await start()
    await first.reader.waitUntilOpen()
    const panel = await first.reader.openPanel('settings')
    await panel.getByText('Sepia').click()
    await panel.getByLabel('Interface language').selectOption('de')
    await expect(first.page.locator('html')).toHaveAttribute('lang', 'de')
    await first.close()

    const second = await start({ language: null })
    await second.reader.waitUntilOpen()
    await expect(second.page.locator('html')).toHaveAttribute('data-theme', 'sepia')
    await expect(second.page.locator('html')).toHaveAttribute('lang', 'de')
    await second.close()

    // The command line's language overrides the setting for that start only.
    const third = await start({ language: 'fr' })
    await expect(third.page.locator('html')).toHaveAttribute('lang', 'fr')
  })

  test('places the caret at the title if its saved sentence no longer exists', async ({
    start,
    library,
  }) => {
    const first = await start()
    await first.reader.waitUntilOpen()
    await first.reader.press('ArrowDown', 'ArrowDown')
    await first.close()
    for (const id of await readdir(join(library, 'articles'))) {
      const file = join(library, 'articles', id, 'notes.json')
      const notes = await readFile(file, 'utf8').catch(() => null)
      if (notes) await writeFile(file, notes.replace(/("caret":\s*)"[^"]*"/u, '$1"p999.s1"'))
    }
    const { reader, page } = await start()
    await reader.title.waitFor()
    await expect(reader.article.locator('[data-caret]')).toHaveText(await reader.title.innerText())
    await expect(page.locator('[data-path][tabindex="0"]')).toHaveCount(1)
  })

  test('restores the reading position', async ({ start }) => {
    const first = await start()
    await first.reader.waitUntilOpen()
    await first.reader.resize(1000, 600)
    await first.reader.scrollTo('p6.s1', 5)
    const before = await first.reader.place('p6.s1')
    // Closed at once, so that the last scroll is not saved yet.
    await first.close()

    const { reader } = await start()
    await reader.resize(1000, 600)
    await reader.waitUntilOpen()
    await expect
      .poll(async () => Math.abs((await reader.place('p6.s1')).top - before.top))
      .toBeLessThan(before.line)
  })

  test('shows restored passages', async ({ start }) => {
    const first = await start()
    await first.reader.waitUntilOpen()
    await first.reader.toggleLeftOut()
    const rows = await first.reader.rows.count()
    await first.reader.article.getByRole('button', { name: 'Restore' }).first().click()
    await expect(first.reader.rows).toHaveCount(rows + 1)
    await first.close()

    const { reader } = await start()
    await reader.waitUntilOpen()
    await expect(reader.rows).toHaveCount(rows + 1)
  })
})

test('restores the reading position after a reload, even within a long sentence', async ({
  reader,
  library,
}) => {
  await reader.resize(700, 500)
  const { line } = await reader.place('p7.s1')
  await afterSaving(library, () => reader.scrollTo('p7.s1', -1.2 * line))
  const before = await reader.place('p7.s1')
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect
    .poll(async () => Math.abs((await reader.place('p7.s1')).top - before.top))
    .toBeLessThan(line)
})

test('keeps the tab stop at the caret after a reload', async ({ reader, library }) => {
  await reader.sentence('p5.s1').click()
  await afterSaving(library, () => reader.press('ArrowRight'))
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect(reader.article.locator('[data-path][tabindex="0"]')).toHaveAttribute(
    'data-path',
    'p5.s2',
  )
})

test('keeps mode, text size and reading position per article', async ({ start }) => {
  const { reader, page } = await start()
  await reader.waitUntilOpen()
  await reader.resize(1000, 600)
  await reader.press('2')
  await reader.scrollTo('p7.s1', 5)
  const place = await reader.place('p7.s1')

  await openFiles(reader, file('second.txt', SECOND))
  await expect(reader.title).toHaveText('A second article')
  expect(await page.evaluate(() => window.scrollY)).toBe(0)
  await addTranslation(reader, file('zweiter.txt', SECOND), 'de')
  await expect(reader.columnHeaders).toHaveCount(2)
  await reader.press('4', '+', '+', '+')
  await expect(reader.article).toHaveAttribute('data-mode', 'translation-only')
  const size = await reader.sentence('p1.s1').evaluate((one) => getComputedStyle(one).fontSize)

  const articles = await reader.openLibrary()
  await articles.getByRole('button', { name: /Russia calls/ }).click()
  await expect(reader.title).toHaveText(/Russia calls/)
  await expect(reader.article).toHaveAttribute('data-mode', 'interleaved')
  await expect(reader.sentence('p1.s1')).not.toHaveCSS('font-size', size)
  await expect
    .poll(async () => Math.abs((await reader.place('p7.s1')).top - place.top))
    .toBeLessThan(place.line)
})

test('a change is kept if the page is reloaded before it is saved', async ({ reader, library }) => {
  // Something is saved, which a page without the later change would show.
  await afterSaving(library, () => reader.press('2'))
  await reader.addLanguage('Deutsch')
  await reader.press('1')
  await reader.press('x')
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
  await expect(reader.columnHeaders).toHaveText([/^简体中文/, /^Deutsch/, /^English/])
  await reader.press('ArrowDown')
  await reader.page.reload()
  await reader.waitUntilOpen()
  await expect(reader.article).toHaveAttribute('data-mode', 'side-by-side')
})
