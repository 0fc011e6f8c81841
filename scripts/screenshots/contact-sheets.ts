import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { type Look, pairwiseLooks } from './looks.ts'
import { photograph } from './photograph.ts'
import { SHEET_DIMENSIONS, STATES } from './states.ts'

/** Heights of the pictures by their width, in CSS pixels, and how many are beside each other on a sheet. */
const SIZES: Readonly<Record<number, { height: number; columns: number }>> = {
  1920: { height: 1080, columns: 3 },
  1280: { height: 800, columns: 3 },
  1024: { height: 768, columns: 4 },
  768: { height: 1024, columns: 6 },
  390: { height: 844, columns: 9 },
}

const SHEET_WIDTH = 2100

async function chooseTheme(page: Page, theme: string): Promise<void> {
  const html = page.locator('html')
  while ((await html.getAttribute('data-theme')) !== theme) {
    await page.keyboard.press('t')
    await page.waitForTimeout(50)
  }
}

async function takeLook(browser: Browser, root: string, look: Look): Promise<Buffer> {
  const state = STATES.find(({ name }) => name === look.state)
  if (!state) throw new Error(`no state ${look.state}`)
  return photograph(browser, {
    root,
    language: look.language,
    context: { viewport: { width: look.width, height: SIZES[look.width]?.height ?? 800 } },
    prepare: async (page) => {
      await chooseTheme(page, look.theme)
      await state.prepare(page)
    },
  })
}

/** Lays pictures out on one page, and returns a PNG of it. */
async function sheetOf(
  browser: Browser,
  columns: number,
  pictures: readonly { look: Look; image: Buffer | null }[],
): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: SHEET_WIDTH, height: 800 } })
  const figures = pictures.map(
    ({
      look,
      image,
    }) => `<figure><figcaption>${look.state} · ${look.theme} · ${look.language}</figcaption>
      ${image ? `<img src="data:image/png;base64,${image.toString('base64')}">` : 'failed'}</figure>`,
  )
  await page.setContent(`<style>
    body { display: grid; grid-template-columns: repeat(${columns}, 1fr); gap: 12px; margin: 12px; font: 13px sans-serif }
    figure { margin: 0 } img { width: 100%; outline: 1px solid gray }</style>${figures.join('')}`)
  const sheet = await page.screenshot({ fullPage: true })
  await page.close()
  return sheet
}

/**
 * Writes a contact sheet for every width to `test-results/sheets`, with every state in a pairwise choice of themes and
 * languages, and each picture beside it. Sets the exit code if a state could not be shown.
 */
export async function takeSheets(browser: Browser, root: string): Promise<void> {
  const folder = join(root, 'test-results', 'sheets')
  await mkdir(folder, { recursive: true })
  const looks = pairwiseLooks(
    STATES.map(({ name }) => name),
    SHEET_DIMENSIONS,
  )
  for (const width of SHEET_DIMENSIONS.widths) {
    const pictures: { look: Look; image: Buffer | null }[] = []
    for (const look of looks.filter((one) => one.width === width)) {
      try {
        const image = await takeLook(browser, root, look)
        await writeFile(join(folder, `${width} ${look.state}.png`), image)
        pictures.push({ look, image })
      } catch (error) {
        console.error(`${look.state}, ${width} px, ${look.theme}, ${look.language}:`, error)
        process.exitCode = 1
        pictures.push({ look, image: null })
      }
    }
    await writeFile(
      join(folder, `${width}.png`),
      await sheetOf(browser, SIZES[width]?.columns ?? 3, pictures),
    )
    console.log(`test-results/sheets/${width}.png`)
  }
}
