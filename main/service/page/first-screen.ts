import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { Boot } from '../../../contract/boot.ts'
import type { CacheFolder } from '../stored/cache-folder.ts'
import type { ShippedFiles } from '../stored/shipped-files.ts'

const FirstScreen = z.object({
  language: z.string().regex(/^[A-Za-z0-9-]+$/),
  direction: z.enum(['ltr', 'rtl']),
  theme: z.string().regex(/^[a-z]+$/),
  screen: z.object({ markup: z.string(), style: z.string() }).nullable(),
})
/** Result of `renderer/prerender.tsx`; the markup is rendered by React, so its text is escaped. */
export type FirstScreen = z.infer<typeof FirstScreen>

/** Renders the first screen of a page; null if not possible. */
export type Prerender = (boot: Boot) => Promise<FirstScreen | null>

const BUNDLE = 'out/prerender/prerender.js'
const CACHE_NAME = 'first-screen'
const Cached = z.object({ key: z.string(), screen: FirstScreen })

/**
 * Loads the prerender bundle of the renderer, by path because the service may not import the renderer. It is imported when
 * the first screen is not the one that was rendered last: loading React takes a good part of a start. The last result is
 * kept in memory and in the cache by its input and the build. Without the bundle, or on errors, the page starts empty.
 */
export function loadPrerender(options: {
  appRoot: string
  shipped: Pick<ShippedFiles, 'stamp'>
  cache: CacheFolder
  log: (message: string, error: unknown) => void
}): Prerender {
  const { appRoot, shipped, cache, log } = options
  const file = join(appRoot, BUNDLE)
  if (!existsSync(file)) return async () => null
  let last: { key: string; screen: Promise<FirstScreen> } | null = null

  async function render(boot: Boot, key: string): Promise<FirstScreen> {
    const cached = Cached.safeParse(await cache.read(CACHE_NAME))
    if (cached.success && cached.data.key === key) return cached.data.screen
    const bundle: { prerender: (boot: Boot) => Promise<FirstScreen> } = await import(
      pathToFileURL(file).href
    )
    const screen = await bundle.prerender(boot)
    cache.write(CACHE_NAME, { key, screen })
    return screen
  }

  return async (boot) => {
    try {
      const { id } = await shipped.stamp(BUNDLE)
      const key = createHash('sha256')
        .update(`${id}\n${JSON.stringify(boot)}`)
        .digest('hex')
      if (last?.key !== key) last = { key, screen: render(boot, key) }
      return await last.screen
    } catch (error) {
      last = null
      log('The first screen was not prepared', error)
      return null
    }
  }
}
