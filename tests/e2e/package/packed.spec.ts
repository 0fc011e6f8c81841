import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { codedPdf } from '../../support/files/coded-pdf.ts'
import { makeEpub } from '../../support/files/make-epub.ts'
import { makePng } from '../../support/files/make-png.ts'
import { savePage } from '../../support/files/saved-page.ts'
import { test } from '../../support/package/package-test.ts'
import { handOver, StartedPackage } from '../../support/package/started-package.ts'
import { Reader } from '../../support/window/reader.ts'

/** Where the pictures of the window go; none are taken without it. */
const SHOTS = process.env['DIGLOT_SHOTS']

const TEXT = [
  'The bridge at Arlen',
  'The bridge at Arlen was closed in 1962. Nobody in the town knew why.',
  'On Monday 14 engineers came from Paris. They looked at it for a long time and said nothing at all.',
]
const GERMAN = [
  'Die Brücke von Arlen',
  'Die Brücke von Arlen wurde 1962 geschlossen. Niemand in der Stadt wusste, warum.',
  'Am Montag kamen 14 Ingenieure aus Paris. Sie sahen sie lange an und sagten überhaupt nichts.',
]

const textOf = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`

async function expectPictures(reader: Reader, count: number): Promise<void> {
  const pictures = reader.article.locator('img')
  await expect(pictures).toHaveCount(count)
  const widths = () =>
    pictures.evaluateAll((all) =>
      all.map((one) => one instanceof HTMLImageElement && one.naturalWidth > 1),
    )
  for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded()
  await expect.poll(widths).toEqual(Array.from({ length: count }, () => true))
}

test('the packed app opens a text, a page, a book and a PDF, and adds a translation', async ({
  packed,
}) => {
  test.setTimeout(120_000)
  const folder = await mkdtemp(join(tmpdir(), 'diglot-packed-user-'))
  const write = async (name: string, content: string | Uint8Array): Promise<string> => {
    await writeFile(join(folder, name), content)
    return join(folder, name)
  }
  const program = join(packed, 'diglot')
  const args = [
    `--user-data-dir=${join(folder, 'profile')}`,
    '--library',
    join(folder, 'library'),
    '--lang',
    'en',
  ]
  const app = await StartedPackage.start(program, [...args, await write('arlen.txt', textOf(TEXT))])
  const { page } = app
  const reader = new Reader(page, null)
  const shoot = async (name: string): Promise<void> => {
    if (SHOTS === undefined) return
    await page.evaluate(() => window.scrollTo(0, 0))
    await page.screenshot({ path: join(SHOTS, `packed-${name}.png`) })
  }
  try {
    await reader.waitUntilOpen()
    await expect(reader.title).toHaveText(TEXT[0] ?? '')
    await expect(reader.article).toContainText('Nobody in the town knew why.')

    await reader.press('m')
    const panel = reader.panel('Add a translation')
    await panel.getByLabel('File').setInputFiles(await write('bruecke.txt', textOf(GERMAN)))
    await panel.getByRole('button', { name: 'Add and align' }).click()
    await expect(reader.columnHeaders).toHaveText([/^English/, /^Deutsch.*Aligned/])
    await expect(reader.sentence('p2.s1', 1)).toHaveText('Am Montag kamen 14 Ingenieure aus Paris.')
    await shoot('txt')

    // A saved page with its folder of pictures, dropped as by a file manager.
    await mkdir(join(folder, 'saved'))
    const { page: html, pictures } = await savePage(join(folder, 'saved'))
    const session = await page.context().newCDPSession(page)
    const data = { items: [], files: [html, pictures], dragOperationsMask: 1 }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await expect(reader.title).toHaveText('The bridge at Velm')
    await expectPictures(reader, 1)
    await shoot('html')

    const book = makeEpub({
      chapters: {
        'oil.xhtml':
          '<h2>The oil</h2><p>The lamp stood on the table. Nobody had lit it.</p><figure><img src="lamp.png" alt="A lamp"/></figure>',
      },
      pictures: { 'lamp.png': makePng(600, 300) },
    })
    expect(await handOver(program, [...args, await write('lamp.epub', book)])).toBe(0)
    await expect(reader.title).toHaveText('The Lamp')
    await expect(reader.article).toContainText('Nobody had lit it.')
    await expectPictures(reader, 1)
    await shoot('epub')

    expect(await handOver(program, [...args, await write('harbour.pdf', codedPdf())])).toBe(0)
    await expect(reader.title).toHaveText('The harbour book')
    await expect(reader.article).toContainText('港口的灯在夜里亮着。')
    await expectPictures(reader, 2)
    await shoot('pdf')

    expect(await app.end(), 'exit code').toBe(0)
    expect(app.complaints()).toEqual([])
  } finally {
    await app.end()
    await rm(folder, { recursive: true, force: true })
  }
})
