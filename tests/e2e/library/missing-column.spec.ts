import type { Page } from '@playwright/test'
import { type ChosenFile, file, openFiles } from '../../support/window/open-files.ts'
import { seriousFaults } from '../../support/window/serious-faults.ts'
import { expect, test } from '../../support/window/shells.ts'

const YEARS = Array.from({ length: 40 }, (_, at) => 1900 + 3 * at)
const ENGLISH = file(
  'bridge.txt',
  [
    'The bridge',
    ...YEARS.map((year) => `In ${year} the bridge was closed. Nobody in the town knew why.`),
  ].join('\n\n'),
)
const GERMAN = file(
  'bruecke.txt',
  [
    'Die Brücke',
    ...YEARS.map(
      (year) => `Im Jahr ${year} war die Brücke gesperrt. Keiner in der Stadt wusste, warum.`,
    ),
  ].join('\n\n'),
)

/** Drags files over a point of the window; returns what drops them there. */
async function drag(page: Page, at: { x: number; y: number }, ...files: ChosenFile[]) {
  const dataTransfer = await page.evaluateHandle(
    (files) => {
      const transfer = new DataTransfer()
      for (const { name, bytes } of files)
        transfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'text/plain' }))
      return transfer
    },
    files.map(({ name, buffer }) => ({ name, bytes: [...buffer] })),
  )
  const event = { dataTransfer, clientX: at.x, clientY: at.y }
  await page.dispatchEvent('body', 'dragover', event)
  return () => page.dispatchEvent('body', 'drop', event)
}

for (const [width, language] of [
  [1280, 'en'],
  [390, 'en'],
  [1280, 'ar'],
] as const)
  test(`beside a text without a translation one can be added (${width}, ${language})`, async ({
    start,
  }) => {
    const { reader, page } = await start({ language })
    await reader.waitUntilOpen()
    await reader.resize(width, 800)
    const offer = page.locator('#article > div').getByRole('complementary')
    await expect(offer).toHaveCount(0)
    await openFiles(reader, ENGLISH)
    await expect(reader.title).toHaveText('The bridge')
    await expect(offer).toBeVisible()
    const [text, box] = [await reader.title.boundingBox(), await offer.boundingBox()]
    if (!text || !box) throw new Error('not laid out')
    if (width === 390) expect(box.y).toBeGreaterThan(text.y + 300)
    else if (language === 'ar') expect(box.x + box.width).toBeLessThan(text.x)
    else expect(box.x).toBeGreaterThan(text.x + text.width)
    expect(box.x).toBeGreaterThanOrEqual(0)
    expect(box.x + box.width).toBeLessThanOrEqual(width)
    expect(await seriousFaults(page)).toEqual([])

    await offer.getByRole('button').click()
    await expect(page.getByRole('dialog').locator('input[type="file"]')).toBeFocused()
    await reader.closePanel()
  })

test('a file dropped where the second column would be becomes the translation', async ({
  reader,
}) => {
  const { page } = reader
  await openFiles(reader, ENGLISH)
  await expect(reader.title).toHaveText('The bridge')
  // Nothing of the sentence before is on screen, whose lines another width breaks elsewhere.
  await reader.scrollTo('p5.s1', 4)
  const before = await reader.place('p5.s1')
  const asText = page.getByText('Drop a file to read it')
  const asTranslation = page.getByText('Drop it here as the translation of this text')
  await drag(page, { x: 100, y: 400 }, GERMAN)
  await expect(asText).toHaveAttribute('data-active', '')
  await expect(asTranslation).not.toHaveAttribute('data-active')
  // Several files are texts, wherever they are dropped.
  await drag(page, { x: 1000, y: 400 }, GERMAN, ENGLISH)
  await expect(asText).toHaveAttribute('data-active', '')
  await expect(asTranslation).toHaveCount(0)

  const drop = await drag(page, { x: 1000, y: 400 }, GERMAN)
  await expect(asTranslation).toHaveAttribute('data-active', '')
  await drop()
  await expect(asTranslation).toHaveCount(0)
  await expect(reader.columnHeaders).toHaveText([/^English/u, /^Deutsch/u])
  await expect(reader.title).toHaveText('The bridge')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: 'no translation' })).toHaveCount(0)
  await reader.settle()
  const after = await reader.place('p5.s1')
  expect(Math.abs(after.top - before.top)).toBeLessThanOrEqual(1)

  // A text with a translation has no such place.
  await drag(page, { x: 1000, y: 400 }, GERMAN)
  await expect(asText).toBeVisible()
  await expect(asTranslation).toHaveCount(0)
})

test('what is wrong with a dropped translation is asked in its dialog', async ({ reader }) => {
  const { page } = reader
  await openFiles(reader, ENGLISH)
  await expect(reader.title).toHaveText('The bridge')
  const drop = await drag(page, { x: 1000, y: 400 }, file('empty.txt', ''))
  await drop()
  const panel = reader.panel('Add a translation')
  await expect(panel.getByRole('alert')).toContainText('no text in this file')
  await expect(panel).toContainText('empty.txt')
  await panel.getByLabel('File').setInputFiles(GERMAN)
  await panel.getByRole('button', { name: 'Add and align' }).click()
  await expect(reader.columnHeaders).toHaveCount(2)
})
