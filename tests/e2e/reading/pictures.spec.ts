import { makePng } from '../../support/files/make-png.ts'
import { RICH_PAGE } from '../../support/files/rich-page.ts'
import { file, openFiles } from '../../support/window/open-files.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test } from '../../support/window/shells.ts'

const ALT = 'A narrow path above a river'
const CAPTION = 'The path above the river was one horse wide for most of its length.'

test('a picture opens large, in its own size too, and gives the focus back', async ({ reader }) => {
  const { page } = reader
  await openFiles(reader, file('tea.html', RICH_PAGE))
  await expect(reader.title).toHaveText('The tea road')
  const button = reader.article.getByRole('button', { name: `Enlarge the picture: ${ALT}` })
  await button.scrollIntoViewIfNeeded()
  await reader.settle()
  const before = await button.boundingBox()
  await button.focus()
  await reader.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Picture' })
  const picture = dialog.getByRole('img', { name: ALT })
  await expect(dialog).toContainText(CAPTION)
  const width = () => picture.evaluate((one) => Math.round(one.getBoundingClientRect().width))
  await expect.poll(width).toBe(960)
  expect(await seriousFaults(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Actual size (100%)' }).click()
  await expect.poll(width).toBe(480)
  await dialog.getByRole('button', { name: 'Fit to the window' }).click()
  await expect.poll(width).toBe(960)
  // The text below has no keys meanwhile.
  await reader.press('2', 'j')
  await reader.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(button).toBeFocused()
  expect(await reader.mode()).toBe('side-by-side')
  expect(await button.boundingBox()).toEqual(before)

  await button.click()
  await expect(dialog).toBeVisible()
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toHaveCount(0)
})

test('a picture larger than the window is fitted to it, and scrolled by keys', async ({
  reader,
}) => {
  const picture = `data:image/png;base64,${Buffer.from(makePng(1500, 400)).toString('base64')}`
  const page = `<!doctype html><html lang="en"><title>A map</title><article><h1>A map</h1>
<p>The map was drawn in the spring, by two clerks who had never left the town before.</p>
<figure><img src="${picture}" alt="A map of the road"></figure>
<p>It shows every inn along the road, and the one at its end twice, as both liked it.</p></article></html>`
  await openFiles(reader, file('map.html', page))
  await expect(reader.title).toHaveText('A map')
  await reader.resize(390, 800)
  await reader.article.getByRole('button', { name: /^Enlarge/u }).click()
  const dialog = reader.page.getByRole('dialog', { name: 'Picture' })
  const shown = dialog.getByRole('img')
  await expect
    .poll(() => shown.evaluate((one) => one.getBoundingClientRect().right))
    .toBeLessThanOrEqual(390)
  await dialog.getByRole('button', { name: /^Actual size/u }).click()
  const frame = dialog.getByRole('group')
  const scrolled = () => frame.evaluate((one) => one.scrollLeft)
  await frame.focus()
  await reader.press('ArrowRight')
  await expect.poll(scrolled).toBeGreaterThan(0)
  expect(await seriousFaults(reader.page)).toEqual([])
})

test('a table that is wider than its column shows where there is more', async ({ reader }) => {
  const cells = Array.from({ length: 14 }, (_, at) => `<td>Station ${at + 1}</td>`).join('')
  const page = `<!doctype html><html lang="en"><title>The line</title><article><h1>The line</h1>
<p>The line was built in four years, and the stations along it in the four years after that.</p>
<table><tr>${cells}</tr><tr>${cells}</tr><tr>${cells}</tr></table>
<p>No train has ever stopped at the last of them, as nobody has ever asked for a ticket.</p></article></html>`
  await openFiles(reader, file('line.html', page))
  await expect(reader.title).toHaveText('The line')
  const table = reader.article.getByRole('table')
  const room = () => table.evaluate((one) => one.scrollWidth - one.clientWidth)
  expect(await room()).toBeGreaterThan(50)
  // Painted by the background: covers that scroll with the content, over shadows that do not.
  expect(await table.evaluate((one) => getComputedStyle(one).backgroundAttachment)).toBe(
    'local, local, scroll, scroll',
  )
  await table.focus()
  await reader.press('ArrowRight')
  expect(await seriousFaults(reader.page)).toEqual([])
})
