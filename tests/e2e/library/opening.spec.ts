import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Reader } from '../../support/window/reader.ts'
import { expect, test } from '../../support/window/shells.ts'
import { file, openFiles } from '../../support/window/open-files.ts'

type TestFile = { name: string; bytes: Buffer }

const text = (name: string, content: string): TestFile => ({ name, bytes: Buffer.from(content) })

const FIRST = text('first.txt', 'The first text\n\nIt has one paragraph. It has two sentences.\n')
const SECOND = text('second.txt', 'The second text\n\nIt has one paragraph as well.\n')

/** “中文文章”, “这是第一段。它有两句。” as GB18030 (GB/T 2312 codes). */
const CHINESE: TestFile = {
  name: 'chinese.txt',
  bytes: Buffer.from('d6d0cec4cec4d5c20a0ad5e2cac7b5dad2bbb6cea1a3cbfcd3d0c1bdbee4a1a30a', 'hex'),
}

const PICTURE: TestFile = {
  name: 'picture.txt',
  bytes: Buffer.from(
    '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000000020001e221bc330000000049454e44ae426082',
    'hex',
  ),
}

async function choose(reader: Reader, ...files: TestFile[]): Promise<void> {
  await openFiles(
    reader,
    files.map(({ name, bytes }) => file(name, bytes)),
  )
}

async function drop(page: Page, ...files: TestFile[]): Promise<void> {
  const dragged = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer()
      for (const { name, bytes } of files)
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'text/plain' }))
      return transfer
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  )
  await page.dispatchEvent('body', 'dragover', { dataTransfer: dragged })
  await expect(page.getByText('Drop a file to read it')).toBeVisible()
  await page.dispatchEvent('body', 'drop', { dataTransfer: dragged })
  await expect(page.getByText('Drop a file to read it')).toHaveCount(0)
}

/** One valid file among four that cannot be opened. */
const MIXED: readonly TestFile[] = [
  text('empty.txt', ''),
  PICTURE,
  FIRST,
  { name: 'cut.epub', bytes: Buffer.from('504b0304140000000000', 'hex') },
  text('blank.md', '\n\n'),
]

test('shows a placeholder for a picture that is not included', async ({ reader }) => {
  const words = 'The lamp on the hill was lit every evening, and nobody could say by whom. '.repeat(
    6,
  )
  await choose(
    reader,
    text(
      'page.html',
      `<!doctype html><html lang="en"><title>The lamp</title><body><article><h1>The lamp</h1><p>${words}</p><figure><img src="https://example.org/lamp.png" alt="A lamp" width="640" height="400"><figcaption>The lamp in 1871.</figcaption></figure><p>${words}</p></article></body></html>`,
    ),
  )
  await expect(reader.title).toHaveText('The lamp')
  const figure = reader.rows.filter({ hasText: 'The lamp in 1871.' })
  await expect(figure).toContainText('The picture was not included with the text')
})

test('reports every file that could not be opened', async ({ reader }) => {
  await choose(reader, ...MIXED)
  await expect(reader.title).toHaveText('The first text')
  await reader.messages.getByRole('button', { name: 'Show list' }).click()
  for (const { name } of MIXED.filter((one) => one !== FIRST))
    await expect(reader.messages).toContainText(`${name}: `)
})

test('reports every file from the command line that could not be opened', async ({
  start,
  library,
}) => {
  const paths = MIXED.map(({ name }) => join(library, name))
  await Promise.all(MIXED.map(({ name, bytes }) => writeFile(join(library, name), bytes)))
  const { reader } = await start({ files: paths })
  await reader.waitUntilOpen()
  await expect(reader.title).toHaveText('The first text')
  await reader.messages.getByRole('button', { name: 'Show list' }).click()
  for (const { name } of MIXED.filter((one) => one !== FIRST))
    await expect(reader.messages).toContainText(`${name}: `)
})

test('imports the files from the command line and opens the last one', async ({
  start,
  library,
}) => {
  const paths = [FIRST, SECOND].map(({ name }) => join(library, name))
  await Promise.all([FIRST, SECOND].map(({ name, bytes }) => writeFile(join(library, name), bytes)))
  const { reader } = await start({ files: paths })
  await reader.waitUntilOpen()
  await expect(reader.title).toHaveText('The second text')
  const articles = await reader.openLibrary()
  await expect(articles.getByRole('listitem')).toHaveCount(3)
  await expect(articles).toContainText('The first text')
})

test('opens a file chosen in the dialog', async ({ reader }) => {
  await choose(reader, FIRST)
  await expect(reader.title).toHaveText('The first text')
  await expect(reader.messages).toContainText('Opened: The first text')
  await expect(reader.sentence('p1.s2')).toHaveText('It has two sentences.')
  await expect(reader.page).toHaveTitle('The first text – Diglot')
})

test('opens the file dialog even if garbage is collected meanwhile', async ({ reader }) => {
  const session = await reader.page.context().newCDPSession(reader.page)
  const chosen = new AbortController()
  const clear = async () => {
    while (!chosen.signal.aborted) await session.send('HeapProfiler.collectGarbage')
  }
  const cleared = clear()
  // Without a reference to its input element, three in four dialogs were lost.
  for (let time = 0; time < 6; time++) {
    await reader.dialogAfter(() => reader.press('ControlOrMeta+O'))
  }
  chosen.abort()
  await cleared
})

test('opens files while the side panel and a dialog are open', async ({ reader }) => {
  for (const name of ['settings', 'shortcuts'] as const) {
    await reader.openTab('left-out')
    const panel = await reader.openPanel(name)
    await choose(reader, text(`${name}.txt`, `The text over ${name}\n\nIt has one paragraph.\n`))
    await expect(reader.title).toHaveText(`The text over ${name}`)
    await expect(panel).toHaveCount(0)
  }
  const panel = await reader.openPanel('settings')
  await drop(reader.page, FIRST)
  await expect(reader.title).toHaveText('The first text')
  await expect(panel).toHaveCount(0)
})

test('opens files dropped on the window', async ({ reader }) => {
  await drop(reader.page, FIRST, SECOND)
  await expect(reader.title).toHaveText('The second text')
  const articles = await reader.openLibrary()
  await expect(articles.getByRole('listitem')).toHaveCount(3)
})

test('reads Chinese in GB18030, with the right language', async ({ reader }) => {
  await choose(reader, CHINESE)
  await expect(reader.title).toHaveText('中文文章')
  await expect(reader.row('p1').locator('[data-column="0"]')).toHaveText('这是第一段。它有两句。')
  await expect(reader.row('p1').locator('[data-column="0"]')).toHaveAttribute('lang', 'zh-CN')
})

test('says why a file cannot be opened, and keeps the open article', async ({ reader }) => {
  for (const [file, message] of [
    [text('empty.txt', ''), 'There is no text in this file'],
    [text('blank.txt', ' \n\t\n'), 'There is no text in this file'],
    [PICTURE, 'This is not a text document'],
    [{ name: 'large.txt', bytes: Buffer.alloc(17 * 1024 * 1024, 'word ') }, 'up to 16 MB'],
  ] as const) {
    await choose(reader, file)
    await expect(reader.messages).toContainText(`${file.name}: `)
    await expect(reader.messages).toContainText(message)
    await expect(reader.title).toHaveText('Russia calls for simultaneous halt in fighting')
    await reader.messages.getByRole('button', { name: 'Dismiss' }).click()
    await expect(reader.messages).not.toContainText(message)
    const articles = await reader.openLibrary()
    await expect(articles.getByRole('listitem')).toHaveCount(1)
    await reader.closeLibrary()
  }
})

test('recognises a file that is already in the library', async ({ reader }) => {
  await choose(reader, FIRST)
  await expect(reader.title).toHaveText('The first text')
  await choose(reader, SECOND)
  await expect(reader.title).toHaveText('The second text')
  await choose(reader, { ...FIRST, name: 'another-name.txt' })
  await expect(reader.title).toHaveText('The first text')
  await expect(reader.messages).toContainText('Already in your library: The first text')
  const articles = await reader.openLibrary()
  await expect(articles.getByRole('listitem')).toHaveCount(3)
})

test('switches between the articles of the library', async ({ reader }) => {
  await choose(reader, FIRST)
  await expect(reader.title).toHaveText('The first text')
  const articles = await reader.openLibrary()
  const current = articles.getByRole('button', { name: /^The first text/u })
  await expect(current).toHaveAttribute('aria-current', 'true')
  await expect(current).toContainText('Currently open')
  await articles.getByRole('button', { name: /Russia calls/u }).click()
  await expect(reader.title).toHaveText('Russia calls for simultaneous halt in fighting')
  await expect(reader.sentence('p1.s1', 1)).toContainText('拉夫罗夫')
})

test('opens the last open article at the start', async ({ start }) => {
  const first = await start()
  await first.reader.waitUntilOpen()
  await choose(first.reader, FIRST)
  await expect(first.reader.title).toHaveText('The first text')
  await first.close()
  const { reader } = await start()
  await expect(reader.title).toHaveText('The first text')
})

test('shows text that looks like markup, templates or keys unchanged', async ({ reader }) => {
  const strange = [
    '<img src=x onerror="document.title=1">',
    '<script>document.title = 2</script> stays as it is',
    '{{title}} and {{- x}} and $t(title) and a:b and a.b and key_one',
    '<b>not bold</b> &amp; &lt;',
  ]
  await choose(reader, text('strange.txt', `A strange text\n\n${strange.join('\n\n')}\n`))
  await expect(reader.title).toHaveText('A strange text')
  for (const line of strange) await expect(reader.article).toContainText(line)
  await expect(reader.article.locator('img, script, b')).toHaveCount(0)
  await expect(reader.page).toHaveTitle('A strange text – Diglot')
})

test('the import of a long text shows its progress and can be cancelled', async ({ reader }) => {
  const sentence = 'Nobody in the room believed a word of it, and the mayor knew. '
  const long = Array.from({ length: 12_000 }, (_, index) => `${index} ${sentence.repeat(16)}`)
  await choose(reader, text('long.txt', `A long text\n\n${long.join('\n\n')}\n`))
  await expect(reader.work.getByRole('progressbar', { name: /long\.txt/ })).toBeVisible()
  await reader.work.getByRole('button', { name: 'Cancel' }).click()
  await expect(reader.messages).toContainText('Cancelled.')
  await expect(reader.page.getByRole('progressbar')).toHaveCount(0)
  await choose(reader, FIRST)
  await expect(reader.title).toHaveText('The first text')
  const articles = await reader.openLibrary()
  await expect(articles.getByRole('listitem')).toHaveCount(2)
})

test('a web page is fetched only on request, and never from this machine', async ({ reader }) => {
  await reader.press('u')
  const panel = reader.page.getByRole('dialog', { name: 'Open a web page' })
  await expect(panel).toContainText('Only when you press Open')
  const address = panel.getByRole('textbox', { name: 'Address' })
  await address.fill('http://127.0.0.1:1/page')
  await address.press('Enter')
  await expect(panel.getByRole('alert')).toContainText('Diglot opens only public pages')
  await expect(address).toHaveValue('http://127.0.0.1:1/page')
  await address.fill('no address')
  await panel.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(panel.getByRole('alert')).toContainText('This is not the address of a web page')
  await reader.closePanel()
  // The panel also opens from the library.
  const articles = await reader.openLibrary()
  await articles.getByRole('button', { name: 'Open a web page…' }).click()
  await expect(address).toBeFocused()
  await reader.closePanel()
  await reader.closeLibrary()
  await expect(reader.title).toHaveText('Russia calls for simultaneous halt in fighting')
})
