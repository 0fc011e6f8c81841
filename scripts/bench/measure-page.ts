import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { FoundBrowser } from '../find-browser.ts'
import { collectScripts, weightOf } from './script-weight.ts'

export type Sample = {
  /** From the start of the navigation until text of the article is on the screen, in ms. */
  painted: number
  /** Of the page's own process, proportional set size in MiB; null where the system does not tell. */
  memory: number | null
  /** Script loaded by the first screen, gzip level 9, in bytes. */
  script: number
}

/** Opens a browser of its own, so that nothing of the one before is in its memory. */
export function launch(found: FoundBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    env: { ...process.env, ...found.env },
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  })
}

/**
 * The first contentful paint (W3C, Paint Timing) counts only if the article is in the document by then: a page that paints
 * its frame first is not done.
 */
async function watchPaint(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    new PerformanceObserver((list) => {
      const paint = list.getEntriesByName('first-contentful-paint')[0]
      if (paint && document.querySelector('article h1'))
        document.documentElement.dataset['painted'] = String(paint.startTime)
    }).observe({ type: 'paint', buffered: true })
  })
}

/** MiB of the one renderer process, where /proc tells (Linux). */
async function memoryOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  const pages = processInfo.filter((one) => one.type === 'renderer')
  try {
    const sizes = pages.map(({ id }) => {
      const kib = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/smaps_rollup`, 'utf8'))?.[1]
      return Number(kib) / 1024
    })
    return Math.max(...sizes)
  } catch {
    return null
  }
}

/** Loads a page once in a fresh browser and measures it. */
export async function measurePage(
  found: FoundBrowser,
  address: () => Promise<string>,
): Promise<Sample> {
  const browser = await launch(found)
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    await watchPaint(context)
    const page: Page = await context.newPage()
    // A first blank document, so that both pages find the browser's processes warm.
    await page.goto('about:blank')
    const scripts = collectScripts(page)
    await page.goto(await address())
    await page.waitForFunction(() => document.documentElement.dataset['painted'] !== undefined)
    await page.evaluate(() => document.fonts.ready)
    // Not `networkidle`: the stream of the service's events never ends.
    await page.waitForTimeout(1000)
    const painted = Number(
      await page.evaluate(() => document.documentElement.dataset['painted'] ?? 'NaN'),
    )
    return {
      painted,
      memory: await memoryOf(browser),
      script: weightOf(await scripts()),
    }
  } finally {
    await browser.close()
  }
}
