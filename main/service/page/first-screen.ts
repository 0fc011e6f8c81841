import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Boot } from '../../../contract/boot.ts'

/** As `renderer/prerender.tsx` gives it; the markup is React's, so every text in it is escaped. */
export type FirstScreen = {
  language: string
  direction: 'ltr' | 'rtl'
  theme: string
  screen: { markup: string; style: string } | null
}

/** The first screen of a page that is about to be served, or null where there is none. */
export type Prerender = (boot: Boot) => Promise<FirstScreen | null>

/**
 * What the build made of the renderer's first screen: a program file of the app, found by its place because no room of the
 * service may import the renderer. Loaded at once, used later; the last screen is kept for as long as nothing changes.
 * Without the program, or when it fails, the page starts empty.
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
