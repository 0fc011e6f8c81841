import { readFileSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test'
import type { FoundBrowser } from '../find-browser.ts'
import { collectScripts, weightOf } from './script-weight.ts'

export type Sample = {
  /** Time from navigation start until text of the article is painted, in ms. */
  painted: number
  /** Proportional set size of the renderer process in MiB; null where the system does not report it. */
  memory: number | null
  /** Bytes of the scripts that the first screen loads, at gzip level 9. */
  script: number
}

/** Starts a new browser, so that its memory contains nothing of earlier pages. */
export function launch(found: FoundBrowser): Promise<Browser> {
  return chromium.launch({
    executablePath: found.executablePath,
    args: found.args,
    env: { ...process.env, ...found.env },
    chromiumSandbox: !found.args.includes('--no-sandbox'),
  })
}

/**
 * Records the first contentful paint (W3C Paint Timing) once the article is in the document: painting only the app's frame does not
 * count.
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

/** Memory of the single renderer process in MiB, from /proc (Linux only). */
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

/** Loads a page once in a new browser and measures it. */
export async function measurePage(
  found: FoundBrowser,
  address: () => Promise<string>,
): Promise<Sample> {
  const browser = await launch(found)
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
    await watchPaint(context)
    const page: Page = await context.newPage()
    // A blank document first, so that the browser's processes are running for both pages.
    await page.goto('about:blank')
    const scripts = collectScripts(page)
    await page.goto(await address())
    await page.waitForFunction(() => document.documentElement.dataset['painted'] !== undefined)
    await page.evaluate(() => document.fonts.ready)
    // Not `networkidle`, because the service's event stream never ends.
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
