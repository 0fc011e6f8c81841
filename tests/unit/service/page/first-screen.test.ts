import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Boot } from '../../../../contract/boot.ts'
import { DEFAULT_SETTINGS } from '../../../../contract/settings.ts'
import { loadPrerender } from '../../../../main/service/page/first-screen.ts'
import { openCacheFolder } from '../../../../main/service/stored/cache-folder.ts'
import { writeFiles } from '../../../support/files/write-files.ts'
import { TEST_BOOT } from '../../../support/service/test-boot.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const DARK: Boot = { ...TEST_BOOT, settings: { ...DEFAULT_SETTINGS, theme: 'dark' } }

/** A bundle that notes each call in a file. */
const BUNDLE = `import { appendFileSync } from 'node:fs'
export async function prerender({ settings }) {
  appendFileSync(new URL('calls', import.meta.url), settings.theme + ' ')
  if (settings.theme === 'sepia') throw new Error('of the renderer')
  return { language: 'en', direction: 'ltr', theme: settings.theme, screen: { markup: '<p>', style: '' } }
}`

async function withBundle() {
  const appRoot = await temporaryFolder()
  const cacheRoot = await temporaryFolder()
  await writeFiles(appRoot, {
    'package.json': { type: 'module' },
    'out/prerender/prerender.js': BUNDLE,
    'out/prerender/calls': '',
  })
  const logged: string[] = []
  /** Renders in a new process, of a build. */
  const start = (build = 'one') => {
    const cache = openCacheFolder(cacheRoot, '/library')
    const prerender = loadPrerender({
      appRoot,
      shipped: { stamp: async () => ({ id: build, bytes: 0, changed: 0 }) },
      cache,
      log: (message) => logged.push(message),
    })
    return async (boot: Boot) => {
      const screen = await prerender(boot)
      await cache.settled()
      return screen
    }
  }
  const calls = async () =>
    (await readFile(join(appRoot, 'out/prerender/calls'), 'utf8')).trim().split(' ')
  return { start, calls, logged, cacheRoot }
}

test('the screen that was rendered last is not rendered again, also at the next start', async () => {
  const { start, calls } = await withBundle()
  const first = start()
  const screens = await Promise.all([first(TEST_BOOT), first(TEST_BOOT)])
  expect(screens[0]).toEqual(screens[1])
  expect(await start()(TEST_BOOT)).toEqual(screens[0])
  expect(await calls()).toEqual(['system'])
})

test('other contents and another build are rendered', async () => {
  const { start, calls } = await withBundle()
  await start()(TEST_BOOT)
  expect(await start()(DARK)).toMatchObject({ theme: 'dark' })
  await start()(TEST_BOOT)
  await start('two')(TEST_BOOT)
  expect(await calls()).toEqual(['system', 'dark', 'system', 'system'])
})

test('what is not valid in the cache is rendered', async () => {
  const { start, calls, cacheRoot } = await withBundle()
  const cache = openCacheFolder(cacheRoot, '/library')
  await start()(TEST_BOOT)
  const stored = await cache.read('first-screen')
  cache.write('first-screen', { ...Object(stored), screen: { language: '"><script>' } })
  await cache.settled()
  expect(await start()(TEST_BOOT)).toMatchObject({ language: 'en' })
  expect(await calls()).toHaveLength(2)
})

test('an error of the renderer is logged, and tried again', async () => {
  const { start, calls, logged } = await withBundle()
  const prerender = start()
  const sepia: Boot = { ...TEST_BOOT, settings: { ...DEFAULT_SETTINGS, theme: 'sepia' } }
  expect(await prerender(sepia)).toBeNull()
  expect(await prerender(sepia)).toBeNull()
  expect(logged).toHaveLength(2)
  expect(await calls()).toHaveLength(2)
})
