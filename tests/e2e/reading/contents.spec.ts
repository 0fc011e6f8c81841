import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { articleIdOf } from '../../../main/library/article-id.ts'
import type { Reader } from '../../support/window/reader.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test as base } from '../../support/window/shells.ts'

const NAMES = ['The Harbour', 'The Mud', 'A Lamp', 'The Ferry', 'Night', 'The Way Back']
const PROSE =
  'The keeper of the lamp went down to the harbour, where the boats lay in the mud and the gulls were crying, and nobody had seen the ferry since the morning.'
const HEADS = NAMES.map((name, at) => `Chapter ${at + 1}. ${name}`)
/** Each paragraph once: repeated ones are left out. */
const paragraphs = (chapter: number, count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const seen = (chapter * 31 + at * 7) % 97
    return `On day ${seen} ${PROSE.replace('nobody', `${seen + 2} people`)} ${'And so on. '.repeat(at)}`
  }).join('\n\n')
const NOVEL = `The Keeper\n\n${HEADS.map((head, at) => `${head}\n\n${paragraphs(at, 8)}`).join('\n\n')}`

const test = base.extend<{ novel: Reader }>({
  novel: async ({ start, library }, use) => {
    const file = join(library, 'keeper.txt')
    await writeFile(file, NOVEL)
    const id = articleIdOf(new TextEncoder().encode(NOVEL), 'The Keeper')
    await mkdir(join(library, 'locales', 'de'), { recursive: true })
    const german = { h1: { s1: 'Kapitel 1. Der Hafen' }, h5: { s1: 'Kapitel 5. Nacht' } }
    await writeFile(join(library, 'locales', 'de', `${id}.json`), JSON.stringify(german))
    const { reader } = await start({ files: [file] })
    await reader.waitUntilOpen()
    await expect(reader.title).toHaveText('The Keeper')
    await use(reader)
  },
})

test('lists the chapters of a plain text with their translations, and follows the reader', async ({
  novel,
}) => {
  const tab = await novel.openTab('contents')
  await expect(tab.getByRole('button')).toHaveText([
    /Chapter 1\. The Harbour.*Kapitel 1\. Der Hafen/,
    'Chapter 2. The Mud',
    'Chapter 3. A Lamp',
    'Chapter 4. The Ferry',
    /Chapter 5\. Night.*Kapitel 5\. Nacht/,
    'Chapter 6. The Way Back',
  ])
  await expect(tab.locator('[aria-current]')).toContainText('The Harbour')
  await expect(tab.getByText(/ch\. 1 of 6 · \d+%/)).toBeVisible()
  expect(await seriousFaults(novel.page)).toEqual([])
  await novel.scrollTo('h4.s1', 0)
  await expect(tab.locator('[aria-current]')).toContainText('The Ferry')
  await expect(tab.getByText(/ch\. 4 of 6 · \d+%/)).toBeVisible()
  await expect(tab.getByRole('progressbar', { name: 'Read so far' })).toBeVisible()
})

test('is walked by arrows, Home, End and the first letters', async ({ novel }) => {
  const tab = await novel.openTab('contents')
  const focused = tab.locator(':focus')
  await expect(focused).toContainText('The Harbour')
  await novel.press('ArrowDown', 'ArrowDown')
  await expect(focused).toContainText('A Lamp')
  await novel.press('End')
  await expect(focused).toContainText('The Way Back')
  await novel.press('Home', 'ArrowUp')
  await expect(focused).toContainText('The Harbour')
  await novel.page.keyboard.type('kapitel 5')
  await expect(focused).toContainText('Night')
  await novel.press('Enter')
  await expect(novel.focused).toHaveText('Chapter 5. Night')
  await expect(novel.sentence('h5.s1')).toBeInViewport()
  await novel.press('Alt+ArrowLeft')
  await expect(novel.sentence('h1.s1')).toBeInViewport()
})

test('a text without headings says so', async ({ start, library }) => {
  const file = join(library, 'plain.txt')
  await writeFile(file, `Nothing\n\n${paragraphs(1, 3)}`)
  const { reader } = await start({ files: [file] })
  await reader.waitUntilOpen()
  await expect(reader.title).toHaveText('Nothing')
  const tab = await reader.openTab('contents')
  await expect(tab).toContainText('This text has no headings.')
  expect(await seriousFaults(reader.page)).toEqual([])
})

test('tells the time left once the speed of the reader is known', async ({ start, library }) => {
  const file = join(library, 'keeper.txt')
  await writeFile(file, NOVEL)
  const first = await start({ files: [file] })
  await first.reader.waitUntilOpen()
  await expect(first.reader.title).toHaveText('The Keeper')
  const tab = await first.reader.openTab('contents')
  await expect(tab.getByText(/ch\. 1 of 6/)).toBeVisible()
  await expect(tab.getByText(/left/)).toHaveCount(0)
  await first.close()
  const settings = join(library, 'settings.json')
  const stored = JSON.parse(await readFile(settings, 'utf8'))
  const readingSpeed = { Latn: { characters: 9500, seconds: 600 } }
  await writeFile(settings, JSON.stringify({ ...stored, readingSpeed }))
  const { reader } = await start()
  await reader.waitUntilOpen()
  await reader.scrollTo('h2.s1', 0)
  await expect(reader.page.getByRole('banner')).toContainText(/ch\. 2 of 6 · \d+% · \d+ min left/)
})
