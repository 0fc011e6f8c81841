import { cp, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test } from '../../support/window/shells.ts'

const ARTICLES = 350

/** Fills a library with copies of its sample article. */
async function fill(library: string): Promise<void> {
  const articles = join(library, 'articles')
  const [sample = ''] = await readdir(articles)
  const record = await readFile(join(articles, sample, 'article.json'), 'utf8')
  for (let index = 1; index < ARTICLES; index += 1) {
    const id = `copy-${index}-${index.toString(16).padStart(8, '0')}`
    await cp(join(articles, sample), join(articles, id), { recursive: true })
    const copy = { ...JSON.parse(record), id, title: `Copy ${index}` }
    await writeFile(join(articles, id, 'article.json'), JSON.stringify(copy))
  }
}

test('a long list shows its first articles at once, and the others when they are needed', async ({
  start,
  library,
}) => {
  await fill(library)
  const { reader, page } = await start()
  await reader.waitUntilOpen()
  const panel = await reader.openLibrary()
  await expect(panel.getByText(`${ARTICLES} articles`)).toBeVisible()
  const rows = panel.getByRole('listitem')
  expect(await rows.count()).toBeLessThan(ARTICLES)
  await expect(rows.first()).toHaveAttribute('aria-setsize', String(ARTICLES))
  await expect(rows.nth(60)).toHaveAttribute('aria-posinset', '61')
  expect(await seriousFaults(page)).toEqual([])

  // By keyboard, as far as the rows go.
  const known = await rows.count()
  await rows
    .nth(known - 1)
    .getByRole('button')
    .first()
    .focus()
  await expect.poll(() => rows.count()).toBeGreaterThan(known)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(rows.nth(known).getByRole('button').first()).toBeFocused()

  await page.keyboard.press('ControlOrMeta+F')
  await expect(rows).toHaveCount(ARTICLES)
})
