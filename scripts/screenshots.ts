import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from '@playwright/test'
import { launch } from './bench/measure-page.ts'
import { build } from './build.ts'
import { findBrowser } from './find-browser.ts'
import { needsBuild } from './needs-build.ts'
import { takeSheets } from './screenshots/contact-sheets.ts'
import { photograph } from './screenshots/photograph.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, 'docs')

type Picture = {
  name: string
  width: number
  height: number
  /** The interface's language. */
  language: string
  scheme: 'light' | 'dark'
  prepare: (page: Page) => Promise<void>
}

/** Highlights a sentence and its translation. */
async function highlight(page: Page, path: string): Promise<void> {
  await page.locator(`[data-path="${path}"]`).first().hover()
}

/** Replaces the language of the second column by the command palette, like a user. */
async function replaceColumn(page: Page, name: string, drop: string): Promise<void> {
  await page.getByRole('button', { name: 'Languages' }).click()
  const panel = page.getByRole('dialog')
  await panel.getByRole('listitem').filter({ hasText: drop }).getByRole('button').last().click()
  await panel.getByRole('listitem').filter({ hasText: name }).getByRole('button').last().click()
  await page.keyboard.press('Escape')
  await panel.waitFor({ state: 'hidden' })
  // Without the tooltip of the button that gets the focus back.
  await page.evaluate(
    () => document.activeElement instanceof HTMLElement && document.activeElement.blur(),
  )
}

const PICTURES: readonly Picture[] = [
  {
    name: 'reader-light',
    width: 1280,
    height: 820,
    language: 'en',
    scheme: 'light',
    prepare: (page) => highlight(page, 'p2.s1'),
  },
  {
    name: 'reader-dark-arabic',
    width: 1280,
    height: 820,
    language: 'en',
    scheme: 'dark',
    prepare: async (page) => {
      await replaceColumn(page, 'العربية', '简体中文')
      await highlight(page, 'p2.s1')
    },
  },
  {
    name: 'on-demand-chinese',
    width: 1280,
    height: 820,
    language: 'zh-CN',
    scheme: 'light',
    prepare: async (page) => {
      await page.getByRole('radio').nth(2).check({ force: true })
      await page.locator('[data-column="0"] > [data-path="p2.s1"]').click()
    },
  },
  {
    name: 'narrow',
    width: 390,
    height: 820,
    language: 'en',
    scheme: 'light',
    prepare: (page) => highlight(page, 'p1.s1'),
  },
]

async function take(browser: Browser, picture: Picture): Promise<void> {
  const { name, width, height, language, scheme, prepare } = picture
  const image = await photograph(browser, {
    root,
    language,
    context: { viewport: { width, height }, colorScheme: scheme, deviceScaleFactor: 1.5 },
    prepare,
  })
  await writeFile(join(folder, `${name}.png`), image)
  console.log(`docs/${name}.png`)
}

/** Takes the README's screenshots from the running app; with `--sheets`, contact sheets of all states instead. */
async function screenshots(): Promise<void> {
  if (needsBuild(root)) await build()
  const browser = await launch(await findBrowser())
  if (process.argv.includes('--sheets')) await takeSheets(browser, root)
  else for (const picture of PICTURES) await take(browser, picture)
  await browser.close()
}

await screenshots()
