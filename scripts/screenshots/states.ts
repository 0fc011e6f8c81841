import type { Page } from '@playwright/test'
import { COMMANDS, type CommandId } from '../../contract/commands.ts'
import type { Dimensions } from './looks.ts'

/** A state of the interface that the contact sheets show. */
export type State = {
  name: string
  prepare: (page: Page) => Promise<void>
}

export const SHEET_DIMENSIONS = {
  widths: [1920, 1280, 1024, 768, 390],
  themes: ['light', 'dark', 'sepia', 'contrast'],
  languages: ['en', 'zh-CN', 'ar'],
} as const satisfies Dimensions

/** Presses the first key of a command, which is the same in every language of the interface. */
async function run(page: Page, ...ids: CommandId[]): Promise<void> {
  for (const id of ids) {
    const key: string | undefined = COMMANDS.find((one) => one.id === id)?.keys[0]
    if (key === undefined) throw new Error(`${id} has no key`)
    await page.keyboard.press(key.length === 1 ? key.toLowerCase() : key.replace('Mod', 'Control'))
  }
}

const dialog =
  (id: CommandId): State['prepare'] =>
  async (page) => {
    await run(page, id)
    await page.getByRole('dialog').waitFor()
  }

const tab =
  (id: CommandId): State['prepare'] =>
  async (page) => {
    await run(page, id)
    await page.locator('#side-panel').getByRole('tabpanel').waitFor()
  }

async function openLibrary(page: Page): Promise<void> {
  await run(page, 'articles')
  await page.locator('#library').waitFor()
}

const TEXTS = [
  [
    'The Lighthouse.txt',
    'The Lighthouse\n\nThe keeper lit the lamp at dusk. Nobody saw it that night.\n',
  ],
  ['灯塔.txt', '灯塔\n\n看守人在黄昏时点亮了灯。那天夜里没有人看见它。\n'],
  ['المنارة.txt', 'المنارة\n\nأشعل الحارس المصباح عند الغروب. لم يره أحد في تلك الليلة.\n'],
] as const

/** The library after a few texts were opened. */
async function openFullLibrary(page: Page): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await run(page, 'open')
  await (await chooser).setFiles(
    TEXTS.map(([name, text]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
  )
  await page.waitForFunction(
    () => document.title.includes('المنارة') || document.title.includes('灯塔'),
  )
  await openLibrary(page)
}

export const STATES: readonly State[] = [
  {
    name: 'side by side, a lit pair',
    prepare: (page) => page.locator('[data-path="p2.s1"]').first().hover(),
  },
  { name: 'interleaved', prepare: (page) => run(page, 'mode-interleaved', 'next-sentence') },
  {
    name: 'on demand',
    prepare: async (page) => {
      await run(page, 'mode-on-demand')
      await page.locator('[data-column="0"] > [data-path="p2.s1"]').click()
    },
  },
  { name: 'translation only', prepare: (page) => run(page, 'mode-translation-only') },
  {
    name: 'scrolled',
    prepare: async (page) => {
      await page.mouse.wheel(0, 700)
      await page.waitForTimeout(300)
    },
  },
  {
    name: 'what was left out, in the text',
    prepare: async (page) => {
      await tab('left-out')(page)
      await page.locator('#side-panel').getByRole('switch').press(' ')
      await page.keyboard.press('Escape')
    },
  },
  { name: 'tab: left out', prepare: tab('left-out') },
  { name: 'languages', prepare: dialog('languages') },
  { name: 'typography', prepare: dialog('typography') },
  { name: 'settings', prepare: dialog('settings') },
  { name: 'add a translation', prepare: dialog('add-translation') },
  { name: 'open an address', prepare: dialog('open-address') },
  { name: 'palette', prepare: dialog('palette') },
  { name: 'shortcuts', prepare: dialog('shortcuts') },
  { name: 'library', prepare: openFullLibrary },
  {
    name: 'message with Undo',
    prepare: async (page) => {
      await openFullLibrary(page)
      await page.locator('#library li button:not([data-opens])').first().click()
      await page.getByRole('alertdialog').getByRole('button').last().click()
      await page.locator('[aria-live] button').nth(1).waitFor()
    },
  },
  { name: 'first start', prepare: openLibrary },
  {
    name: 'more commands',
    prepare: async (page) => {
      await page.getByRole('banner').getByRole('button').last().click()
      await page.getByRole('menu').waitFor()
    },
  },
]
