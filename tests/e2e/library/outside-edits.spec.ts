import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '../../support/window/shells.ts'

test('a translation edited by another program appears in the open article', async ({
  reader,
  library,
}) => {
  const [id = ''] = await readdir(join(library, 'articles'))
  const folder = join(library, 'locales', 'zh-CN')
  const edit = (text: string) =>
    writeFile(join(folder, `${id}.json`), `${JSON.stringify({ p1: { s1: text } }, null, 2)}\n`)
  await expect(reader.sentence('p1.s1', 1)).not.toHaveText('外部修改。')
  await expect(reader.sentence('p1.s1', 1)).toHaveAttribute('data-machine')
  await expect(reader.page.getByText('Machine, unreviewed').first()).toBeVisible()
  const unedited = (await reader.sentence('p2.s1', 1).textContent()) ?? ''

  await mkdir(folder, { recursive: true })
  await edit('外部修改。')
  await expect(reader.sentence('p1.s1', 1)).toHaveText('外部修改。')
  await expect(reader.sentence('p2.s1', 1)).toHaveText(unedited)
  // No ledger vouches for this text: it is not the machine's any more, and the others are.
  await expect(reader.sentence('p1.s1', 1)).not.toHaveAttribute('data-machine')
  await expect(reader.sentence('p2.s1', 1)).toHaveAttribute('data-machine')
  await expect(reader.page.getByText('Mixed, unreviewed')).toBeVisible()

  await edit('又一次修改。')
  await expect(reader.sentence('p1.s1', 1)).toHaveText('又一次修改。')
})

test('another file of the library does not move the text', async ({ reader, library }) => {
  await reader.scrollTo('p5.s1', 40)
  await reader.settle()
  const top = await reader.top(reader.sentence('p5.s1'))
  const folder = join(library, 'locales', 'nl')
  await mkdir(folder, { recursive: true })
  const [id = ''] = await readdir(join(library, 'articles'))
  await writeFile(join(folder, `${id}.json`), '{"p1": {"s1": "Een zin."}}\n')
  await reader.press('g')
  await expect(
    reader.page.getByRole('dialog', { name: 'Languages' }).getByText('Nederlands', { exact: true }),
  ).toBeVisible()
  await reader.closePanel()
  expect(Math.abs((await reader.top(reader.sentence('p5.s1'))) - top)).toBeLessThanOrEqual(1)
})
