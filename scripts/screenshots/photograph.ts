import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import { startApp } from '../bench/app-server.ts'

/** Time for transitions and fonts to settle, in milliseconds. */
const SETTLE_MS = 500

type Options = {
  root: string
  /** The interface's language. */
  language: string
  context: BrowserContextOptions
  prepare: (page: Page) => Promise<void>
}

/** Starts the app with a new library that has only the sample, and returns a PNG of the page after `prepare`. */
export async function photograph(
  browser: Browser,
  { root, language, context: options, prepare }: Options,
): Promise<Buffer> {
  const app = await startApp(root, '--lang', language)
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(app.address)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForFunction(() => document.querySelector('[data-caret]') !== null)
    await prepare(page)
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(SETTLE_MS)
    return await page.screenshot()
  } finally {
    await context.close()
    await app.stop()
  }
}
