import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Boot } from '../../../contract/boot.ts'

/** Result of `renderer/prerender.tsx`; the markup is rendered by React, so its text is escaped. */
export type FirstScreen = {
  language: string
  direction: 'ltr' | 'rtl'
  theme: string
  screen: { markup: string; style: string } | null
}

/** Renders the first screen of a page; null if not possible. */
export type Prerender = (boot: Boot) => Promise<FirstScreen | null>

/**
 * Loads the prerender bundle of the renderer, by path because the service may not import the renderer. It is imported
 * immediately; the last result is cached by its input. Without the bundle, or on errors, the page starts empty.
 */
export function loadPrerender(
  appRoot: string,
  log: (message: string, error: unknown) => void,
): Prerender {
  const file = join(appRoot, 'out', 'prerender', 'prerender.js')
  if (!existsSync(file)) return async () => null
  const loading: Promise<{ prerender: Prerender }> = import(pathToFileURL(file).href)
  loading.catch((error: unknown) => log('The first screen cannot be prepared', error))
  let last: { key: string; screen: FirstScreen | null } | null = null
  return async (boot) => {
    try {
      const key = JSON.stringify(boot)
      if (last?.key !== key) last = { key, screen: await (await loading).prerender(boot) }
      return last.screen
    } catch (error) {
      log('The first screen was not prepared', error)
      return null
    }
  }
}
