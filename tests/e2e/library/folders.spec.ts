import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Reader } from '../../support/window/reader.ts'
import { savePage } from '../../support/files/saved-page.ts'
import { expect, test } from '../../support/window/shells.ts'

/** Drops files and folders on the window by their paths, as a file manager does. */
async function dropPaths(reader: Reader, paths: readonly string[]): Promise<void> {
  const session = await reader.page.context().newCDPSession(reader.page)
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
  await session.detach()
}

async function chooseFolder(reader: Reader, folder: string): Promise<void> {
  const chooser = await reader.dialogAfter(() => reader.press('o'))
  await chooser.setFiles(folder)
}

async function chooseFiles(reader: Reader, ...paths: string[]): Promise<void> {
  const chooser = await reader.dialogAfter(() => reader.press('ControlOrMeta+O'))
  await chooser.setFiles(paths)
}

async function expectPicture(reader: Reader): Promise<void> {
  await expect(reader.title).toHaveText('The bridge at Velm')
  const picture = reader.article.locator('img[alt="A bridge"]')
  await expect(picture).toHaveCount(1)
  await expect
    .poll(() => picture.evaluate((one) => one instanceof HTMLImageElement && one.naturalWidth))
    .toBe(320)
}

async function articleCount(reader: Reader): Promise<number> {
  const panel = await reader.openLibrary()
  await expect(panel.getByRole('listitem').first()).toBeVisible()
  const count = await panel.getByRole('listitem').count()
  await reader.closeLibrary()
  return count
}

for (const [way, paths] of [
  [
    'dropped with its folder of pictures',
    (p: { page: string; pictures: string }) => [p.page, p.pictures],
  ],
  ['in a folder that is dropped', (_: unknown, folder: string) => [folder]],
] as const)
  test(`a saved page ${way} is imported with its pictures as one article`, async ({
    reader,
    library,
  }) => {
    const folder = join(library, 'saved')
    await mkdir(folder)
    await dropPaths(reader, paths(await savePage(folder), folder))
    await expectPicture(reader)
    expect(await articleCount(reader)).toBe(2)
  })

test('opening a folder imports the texts in it and its subfolders', async ({ reader, library }) => {
  const folder = join(library, 'saved')
  await mkdir(folder)
  await savePage(folder)
  await writeFile(join(folder, 'another.txt'), 'Another text\n\nIt has one sentence.\n')
  await mkdir(join(folder, 'deep'))
  await writeFile(join(folder, 'deep', 'third.md'), '# A third\n\nIt has one as well.\n')
  await symlink(folder, join(folder, 'deep', 'again'))
  await chooseFolder(reader, folder)
  await expectPicture(reader)
  await expect(reader.messages).toContainText('Opened: The bridge at Velm')
  await expect(reader.messages).toContainText('another.txt')
  await expect(reader.messages).not.toContainText('were not opened')
  expect(await articleCount(reader)).toBe(4)
})

test('a folder can be opened from the list of articles', async ({ reader, library }) => {
  const folder = join(library, 'saved')
  await mkdir(folder)
  await savePage(folder)
  const panel = await reader.openLibrary()
  const chooser = await reader.dialogAfter(() =>
    panel.getByRole('button', { name: 'Open a folder…' }).click(),
  )
  await chooser.setFiles(folder)
  await expectPicture(reader)
})

test('a page opened without its pictures says where they are, and has them after its folder is opened', async ({
  reader,
  library,
}) => {
  const folder = join(library, 'saved')
  await mkdir(folder)
  const { page } = await savePage(folder)
  await chooseFiles(reader, page)
  await expect(reader.title).toHaveText('The bridge at Velm')
  await expect(reader.messages).toContainText('velm.html are in the folder “velm_files”')
  await expect(reader.article.locator('img')).toHaveCount(0)
  await chooseFolder(reader, folder)
  await expectPicture(reader)
  await expect(reader.messages).toContainText('Already in your library')
  expect(await articleCount(reader)).toBe(2)
})

test('pictures chosen together with their page are imported with it', async ({
  reader,
  library,
}) => {
  const { page, pictures } = await savePage(library)
  await chooseFiles(reader, page, join(pictures, 'the bridge.png'))
  await expectPicture(reader)
  await expect(reader.messages).not.toContainText('were not opened')
})

test('a folder without texts is reported, and the open article stays', async ({
  reader,
  library,
}) => {
  const { pictures } = await savePage(join(library, 'saved'))
  const empty = join(library, 'pictures')
  await mkdir(empty)
  for (const name of await readdir(pictures))
    if (name.endsWith('.png')) await writeFile(join(empty, name), 'x')
  await chooseFolder(reader, empty)
  await expect(reader.messages).toContainText(`${basename(empty)}: This folder has no files`)
  await expect(reader.title).toHaveText('Russia calls for simultaneous halt in fighting')
})

test('a folder with too many files is reported', async ({ reader, library }) => {
  test.slow()
  const folder = join(library, 'many')
  await mkdir(folder)
  for (let start = 0; start < 30_000; start += 1000)
    await Promise.all(
      Array.from({ length: 1000 }, (_, n) => writeFile(join(folder, `${start + n}.dat`), '')),
    )
  let deep = join(folder, 'deep')
  for (let depth = 0; depth < 20; depth += 1) deep = join(deep, 'er')
  await mkdir(deep, { recursive: true })
  await writeFile(join(deep, 'lost.txt'), 'Lost\n\nToo deep.\n')
  await dropPaths(reader, [folder])
  await expect(reader.messages).toContainText('many: This folder holds more than Diglot can open')
  await expect(reader.title).toHaveText('Russia calls for simultaneous halt in fighting')
})

test('a folder given on the command line is opened', async ({ start, library }) => {
  const folder = join(library, 'saved')
  await mkdir(folder)
  await savePage(folder)
  const { reader } = await start({ files: [folder] })
  await reader.waitUntilOpen()
  await expectPicture(reader)
})
