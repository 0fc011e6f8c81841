import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleIdOf } from '../../../main/library/article-id.ts'
import { makeEpub } from '../../support/files/make-epub.ts'
import { makePng } from '../../support/files/make-png.ts'
import type { Reader } from '../../support/window/reader.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, type Running, test as base } from '../../support/window/shells.ts'

const nights = (count: number): string =>
  Array.from(
    { length: count },
    (_, night) => `<p>The lamp stood on the table for night ${night + 1}. Nobody had lit it.</p>`,
  ).join('')

const BOOK = makeEpub({
  chapters: {
    'front.xhtml': '<p>For my sister, who kept the oil.</p>',
    'oil.xhtml': `<h2>The oil</h2><p>It is told in a note<a href="notes.xhtml#n1">1</a> what <ruby>灯<rt>ひ</rt></ruby> means.</p>${nights(30)}`,
    'wick.xhtml': `<h2>The wick</h2><p>It burned.</p><figure><img src="lamp.png" alt="A lamp"/><figcaption>The lamp itself.</figcaption></figure>`,
    'notes.xhtml': '<h2>Notes</h2><p id="n1">It means a light that one carries.</p>',
  },
  nav: '<ol><li><a href="oil.xhtml">The oil</a></li><li><a href="wick.xhtml">The wick</a></li><li><a href="notes.xhtml">Notes</a></li></ol>',
  pictures: { 'lamp.png': makePng(600, 300) },
})

const test = base.extend<{ book: Reader }>({
  book: async ({ start, library }, use) => {
    const file = join(library, 'lamp.epub')
    await writeFile(file, BOOK)
    const { reader } = await start({ files: [file] })
    await reader.waitUntilOpen()
    await expect(reader.title).toHaveText('The Lamp')
    await use(reader)
  },
})

const heading = (reader: Reader, name: string) =>
  reader.article.getByRole('heading', { level: 2, name })

test('shows one chapter at a time, with navigation by keys and buttons', async ({ book }) => {
  await expect(book.rows).toHaveCount(1)
  await book.press('n')
  await expect(heading(book, 'The oil')).toBeVisible()
  await expect(book.article.getByText('For my sister')).toHaveCount(0)
  await expect(book.page.getByRole('button', { name: /The oil 2 of 4 · \d+%/ })).toBeVisible()
  await book.page.getByRole('button', { name: 'Next chapter The wick' }).click()
  await expect(heading(book, 'The wick')).toBeInViewport()
  await expect(book.focused).toHaveText('The wick')
  await book.press('ArrowRight')
  await expect(book.focused).toHaveText('It burned.')
  await book.press('p', 'p')
  await expect(book.article.getByText('For my sister')).toBeVisible()
  await expect(book.page.getByRole('button', { name: 'Previous chapter' })).toBeDisabled()
})

test('the contents lead to each chapter and mark the current one', async ({ book }) => {
  // Wide enough for the panel to stay beside the text.
  await book.resize(1600, 860)
  const panel = await book.openTab('contents')
  await expect(panel.getByRole('listitem')).toHaveText([
    'Beginning',
    'The oil',
    'The wick',
    'Notes',
  ])
  await expect(panel.locator('[aria-current]')).toHaveText('Beginning')
  expect(await seriousFaults(book.page)).toEqual([])
  await panel.getByRole('button', { name: 'The wick' }).click()
  await expect(heading(book, 'The wick')).toBeInViewport()
  await expect(panel.locator('[aria-current]')).toHaveText('The wick')
  await book.press('p')
  await expect(heading(book, 'The oil')).toBeInViewport()
  await expect(panel.locator('[aria-current]')).toHaveText('The oil')
})

test('a choice in the contents can be gone back on, and forward, across chapters', async ({
  book,
}) => {
  await openChapter(book, 'The wick')
  await expect(heading(book, 'The wick')).toBeInViewport()
  await book.press('Alt+ArrowLeft')
  await expect(book.article.getByText('For my sister')).toBeVisible()
  await book.press('Alt+ArrowRight')
  await expect(heading(book, 'The wick')).toBeInViewport()
})

test('a note of another chapter is shown in place, leads there, and the back button returns', async ({
  book,
}) => {
  await book.press('n')
  const note = book.article.getByRole('link', { name: '1' })
  await note.click()
  const popover = book.page.getByRole('dialog', { name: 'Note 1' })
  await expect(popover).toContainText('It means a light that one carries.')
  await popover.getByRole('button', { name: 'Go to the note' }).click()
  await expect(book.focused).toHaveText('It means a light that one carries.')
  await expect(book.focused).toBeInViewport()
  await book.page.getByRole('button', { name: 'Back' }).click()
  await expect(book.focused).toContainText('It is told in a note')
  await expect(note).toBeInViewport()
})

test('keeps chapter and reading position after a reload and a restart', async ({
  start,
  library,
}) => {
  const file = join(library, 'lamp.epub')
  await writeFile(file, BOOK)
  const first = await start({ files: [file] })
  const book = first.reader
  await book.waitUntilOpen()
  await expect(book.title).toHaveText('The Lamp')
  await book.press('n')
  await expect(heading(book, 'The oil')).toBeVisible()
  await book.scrollTo('p22.s1', 40)
  // The change of chapter is saved too, so the next response need not be the one for the position.
  await book.page.waitForTimeout(1000)
  await book.page.reload()
  await book.waitUntilOpen()
  await expect(book.sentence('p22.s1')).toBeInViewport()
  await book.press('n')
  await expect(heading(book, 'The wick')).toBeVisible()
  await book.page.reload()
  await book.waitUntilOpen()
  await expect(heading(book, 'The wick')).toBeInViewport()
  await first.close()
  const { reader } = await start()
  await reader.waitUntilOpen()
  await expect(heading(reader, 'The wick')).toBeInViewport()
})

async function startWithGerman(
  start: (options: { files: string[] }) => Promise<Running>,
  library: string,
): Promise<Reader> {
  const id = articleIdOf(BOOK, 'The Lamp')
  const file = join(library, 'lamp.epub')
  await writeFile(file, BOOK)
  await mkdir(join(library, 'locales', 'de'), { recursive: true })
  const german = { title: 'Die Lampe', h2: { s1: 'Der Docht' }, p33: { s1: 'Er brannte.' } }
  await writeFile(join(library, 'locales', 'de', `${id}.json`), JSON.stringify(german))
  const { reader } = await start({ files: [file] })
  // Keys are heard only once the script runs.
  await reader.waitUntilOpen()
  await expect(reader.title).toHaveText('The Lamp')
  return reader
}

const openChapter = async (reader: Reader, name: string): Promise<void> => {
  const contents = await reader.openTab('contents')
  await contents.getByRole('button', { name }).click()
}

test('a translation is shown with its chapter', async ({ start, library }) => {
  const reader = await startWithGerman(start, library)
  await openChapter(reader, 'The wick')
  await expect(reader.sentence('h2.s1', 1)).toHaveText('Der Docht')
  await expect(reader.columnHeaders.nth(1)).toContainText('66 missing')
})

test('F8 and Shift+F8 go on to what is missing in other chapters', async ({ start, library }) => {
  const reader = await startWithGerman(start, library)
  await reader.press('F8')
  await expect(reader.sentence('p1.s1', 1)).toBeFocused()
  await reader.press('F8')
  await expect(heading(reader, 'The oil')).toBeVisible()
  await expect(reader.focused).toHaveAttribute('data-path', 'h1.s1')
  await reader.press('Shift+F8')
  await expect(reader.article.getByText('For my sister')).toBeVisible()
  await expect(reader.focused).toHaveAttribute('data-path', 'p1.s1')
  await expect(reader.messages).not.toContainText('Continued')
  // Before the first one comes the last one of the book.
  await reader.press('Shift+F8')
  await expect(reader.messages).toContainText('Continued from the end.')
  await expect(heading(reader, 'Notes')).toBeVisible()
})

test('the text of other chapters is not sent to the window', async ({ start, library }) => {
  const reader = await startWithGerman(start, library)
  const sent: string[] = []
  reader.page.on('response', async (response) => {
    if (response.url().includes('/rpc/')) sent.push(await response.text().catch(() => ''))
  })
  await openChapter(reader, 'The wick')
  await expect(reader.sentence('h2.s1', 1)).toHaveText('Der Docht')
  expect(sent.join('')).toContain('It burned.')
  expect(sent.join('')).not.toContain('for night 7')
})

test('has no serious axe violations in the dark theme, and fits a narrow window', async ({
  book,
}) => {
  await book.chooseTheme('dark')
  await book.press('n')
  await expect(heading(book, 'The oil')).toBeVisible()
  await book.resize(360, 640)
  expect(await seriousFaults(book.page)).toEqual([])
  expect(await book.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
    360,
  )
})

test('long terms of use are collapsed, and are expanded by keyboard', async ({
  start,
  library,
}) => {
  const file = join(library, 'free.epub')
  const terms = 'Whoever has this book may read it, lend it and give it away. '.repeat(8).trim()
  await writeFile(
    file,
    makeEpub({
      chapters: { 'a.xhtml': '<p>One light.</p>' },
      metadata: `<dc:title>Free</dc:title><dc:language>en</dc:language><dc:rights>${terms}</dc:rights>`,
    }),
  )
  const { reader } = await start({ files: [file] })
  await expect(reader.title).toHaveText('Free')
  const whole = reader.article.getByText(terms)
  await expect(whole).toBeHidden()
  const fold = reader.article.locator('summary')
  await expect(fold).toContainText('Whoever has this book may read it')
  await fold.press('Enter')
  await expect(whole).toBeVisible()
})

base(
  'chapter titles in another script than the interface are rendered with a bundled font',
  async ({ start, library }) => {
    const file = join(library, 'lamp.epub')
    const chapters = {
      'oil.xhtml': '<h2>灯油</h2><p>灯在桌子上。</p>',
      'wick.xhtml': '<h2>灯芯</h2>',
    }
    const nav =
      '<ol><li><a href="oil.xhtml">灯油</a></li><li><a href="wick.xhtml">灯芯</a></li></ol>'
    await writeFile(file, makeEpub({ chapters, nav }))
    const { reader } = await start({ files: [file] })
    await reader.waitUntilOpen()
    await expect(reader.page.getByRole('button', { name: 'Next chapter 灯芯' })).toBeVisible()
    const faces = () =>
      reader.page.evaluate(() =>
        [...document.fonts].flatMap(({ family, status }) => (status === 'loaded' ? [family] : [])),
      )
    await expect
      .poll(faces)
      .toEqual(expect.arrayContaining([expect.stringContaining('Noto Sans SC')]))
  },
)
