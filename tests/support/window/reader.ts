import type { ElectronApplication, FileChooser, Locator, Page } from '@playwright/test'
import { COMMANDS } from '../../../contract/commands.ts'
import type { Theme } from '../../../contract/reading.ts'
import { isTab, type TabId } from '../../../renderer/session/opened-panel.ts'

/** The position of a sentence in CSS pixels: its edges, the line height, the lower edge of the sticky bars, the window's height. */
export type Place = { top: number; bottom: number; line: number; edge: number; window: number }

/** The dialogs that open for every article. */
export const PANEL_NAMES = COMMANDS.flatMap((command) =>
  'panel' in command && !isTab(command.id) ? [command.id] : [],
)

export type PanelName = (typeof PANEL_NAMES)[number]

/** A panel's first key as Playwright names it, or null. */
function panelKey(name: PanelName | TabId): string | null {
  const [key] = COMMANDS.find(({ id }) => id === name)?.keys ?? []
  if (key === undefined) return null
  return key.length === 1 ? key.toLowerCase() : key.replace('Mod+', 'ControlOrMeta+')
}

/** Page object of the reader: locators and actions, no assertions. */
export class Reader {
  readonly page: Page
  readonly #electron: ElectronApplication | null

  constructor(page: Page, electron: ElectronApplication | null) {
    this.page = page
    this.#electron = electron
  }

  /** By element, since an open panel hides it from the accessibility tree and so from getByRole. */
  get article(): Locator {
    return this.page.locator('article')
  }

  get title(): Locator {
    return this.page.locator('#article h1')
  }

  /** The rows of the body, without the title. */
  get rows(): Locator {
    return this.article.locator('[data-row]:not([data-row="title"])')
  }

  row(key: string): Locator {
    return this.article.locator(`[data-row="${key}"]`)
  }

  /** A sentence in one column, by its path: `p2.s1`. */
  sentence(path: string, column = 0): Locator {
    return this.article.locator(`[data-column="${column}"] > [data-path="${path}"]`)
  }

  /** The passages that cleaning left out, if they are shown in the text. */
  get leftOut(): Locator {
    return this.article.getByRole('complementary')
  }

  get highlighted(): Locator {
    return this.article.locator('[data-lit]')
  }

  /** The messages at the foot of the window. */
  get messages(): Locator {
    return this.page.locator('[aria-live="polite"]')
  }

  /** The running work at the foot of the window. */
  get work(): Locator {
    return this.page.locator('section:has(progress)')
  }

  /** The column headers, with language and progress. */
  get columnHeaders(): Locator {
    return this.article.locator('[data-edge] > div')
  }

  /** Opens what is behind a column's head: the statistics of its translation. */
  async openDetails(column: number): Promise<Locator> {
    await this.columnHeaders.nth(column).getByRole('button').click()
    const details = this.page.getByRole('dialog')
    await details.waitFor()
    return details
  }

  async waitUntilOpen(): Promise<void> {
    await this.title.waitFor()
    // The first screen is rendered before the script runs; the caret is set by the script.
    await this.article.locator('[data-caret]').first().waitFor({ state: 'attached' })
    await this.page.evaluate(() => document.fonts.ready)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  /** The file dialog that an action opens. */
  async dialogAfter(open: () => Promise<void>): Promise<FileChooser> {
    const choosing = this.page.waitForEvent('filechooser', { timeout: 30_000 })
    // Without this round trip, a key can arrive before file dialogs are intercepted.
    await this.page.evaluate(() => undefined)
    await open()
    return choosing
  }

  async mode(): Promise<string | null> {
    return this.article.getAttribute('data-mode')
  }

  /** The clickable label of a mode in the toolbar. */
  modeChoice(name: string): Locator {
    return this.page
      .getByRole('group', { name: 'Reading mode' })
      .locator('label')
      .filter({ hasText: name })
  }

  get focused(): Locator {
    return this.article.locator('[data-path]:focus')
  }

  /** The translations of a sentence in on-demand mode. */
  gloss(path: string): Locator {
    return this.article
      .locator('[data-gloss]')
      .filter({ has: this.page.locator(`[data-path="${path}"]`) })
  }

  /** Waits for three animation frames, in which the page completes its work after a change. */
  async settle(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const _ of [1, 2, 3]) await new Promise(requestAnimationFrame)
    })
  }

  /**
   * Scrolls until the sentence's first line is `below` CSS pixels under the sticky bars, and stays there: what comes into view
   * loads the typefaces of its script.
   */
  async scrollTo(path: string, below: number): Promise<void> {
    for (let time = 0, isThere = false; time < 10; time += 1) {
      const { top, edge } = await this.place(path)
      const distance = top - edge - below
      if (Math.abs(distance) <= 1 && isThere) return
      isThere = Math.abs(distance) <= 1
      await this.page.evaluate((by) => window.scrollBy(0, by), distance)
      await this.settle()
      await this.page.evaluate(() => document.fonts.ready)
      await this.settle()
    }
  }

  /** The position of a sentence in the first column where it is visible. */
  async place(path: string): Promise<Place> {
    return this.article.evaluate((article, path) => {
      const shown = [...article.querySelectorAll(`[data-path="${path}"]`)].find((one) =>
        one.checkVisibility(),
      )
      if (!shown) throw new Error(`${path} is not shown`)
      const box = shown.getBoundingClientRect()
      const bars = [...document.querySelectorAll('header, [data-edge]')].filter(
        (one) => getComputedStyle(one).position === 'sticky',
      )
      return {
        top: box.top,
        bottom: box.bottom,
        line: Number.parseFloat(getComputedStyle(shown).lineHeight),
        edge: Math.max(0, ...bars.map((one) => one.getBoundingClientRect().bottom)),
        window: window.innerHeight,
      }
    }, path)
  }

  /** The point in the window at a sentence's first or last character, in one column. */
  async pointAt(
    path: string,
    end: 'first' | 'last',
    column = 0,
  ): Promise<{ x: number; y: number }> {
    return this.sentence(path, column).evaluate((element, end) => {
      const rects = [...element.getClientRects()]
      const rect = end === 'first' ? rects[0] : rects.at(-1)
      if (!rect) throw new Error('the sentence is not shown')
      const isLeft = (getComputedStyle(element).direction === 'ltr') === (end === 'first')
      return { x: isLeft ? rect.left + 0.5 : rect.right - 0.5, y: rect.top + rect.height / 2 }
    }, end)
  }

  /** Selects with the mouse from the first character of one sentence to the last of another; both must fit in the window. */
  async select(from: string, to: string, column = 0): Promise<void> {
    await this.scrollTo(from, 8)
    const start = await this.pointAt(from, 'first', column)
    await this.page.mouse.move(start.x, start.y)
    await this.page.mouse.down()
    const end = await this.pointAt(to, 'last', column)
    await this.page.mouse.move(end.x, end.y, { steps: 12 })
    await this.page.mouse.up()
  }

  /** The clipboard's text, as a paste inserts it. */
  async pasted(): Promise<string> {
    const field = await this.page.evaluateHandle(() => {
      const field = document.createElement('textarea')
      document.body.append(field)
      field.focus()
      return field
    })
    await this.page.keyboard.press('ControlOrMeta+V')
    const text = await field.evaluate((element) => element.value)
    await field.evaluate((element) => element.remove())
    return text
  }

  /** Chooses a theme by pressing its key repeatedly. */
  async chooseTheme(theme: Theme): Promise<void> {
    const html = this.page.locator('html')
    while ((await html.getAttribute('data-theme')) !== theme) {
      const before = await html.getAttribute('data-theme')
      await this.press('t')
      await this.page.waitForFunction(
        (before) => document.documentElement.dataset['theme'] !== before,
        before,
      )
    }
  }

  /** Opens a panel by its key, which is the same in every language of the interface. */
  async openPanel(name: PanelName): Promise<Locator> {
    const key = panelKey(name)
    if (key) await this.press(key)
    else {
      // Without a key, it is the last command of the palette.
      await this.press('ControlOrMeta+K')
      const commands = this.page.getByRole('listbox').getByRole('group').first()
      await commands.getByRole('option').last().click()
      await this.page.getByRole('listbox').waitFor({ state: 'detached' })
    }
    const panel = this.page.getByRole('dialog')
    await panel.waitFor()
    return panel
  }

  get library(): Locator {
    return this.page.locator('#library')
  }

  /** Opens the library over the open article, by its key. */
  async openLibrary(): Promise<Locator> {
    await this.press('a')
    await this.library.waitFor()
    return this.library
  }

  async closeLibrary(): Promise<void> {
    await this.press('Escape')
    await this.library.waitFor({ state: 'detached' })
  }

  get sidePanel(): Locator {
    return this.page.locator('#side-panel')
  }

  /** Opens a tab of the side panel by its key, which also closes it. */
  async openTab(name: TabId): Promise<Locator> {
    await this.press(panelKey(name) ?? '')
    const content = this.sidePanel.getByRole('tabpanel')
    await content.waitFor()
    return content
  }

  async closeSide(): Promise<void> {
    await this.press('Escape')
    await this.sidePanel.waitFor({ state: 'detached' })
  }

  /** Shows what was left out in the text, or hides it again, by the switch in its tab. */
  async toggleLeftOut(): Promise<void> {
    const tab = await this.openTab('left-out')
    await tab.getByRole('switch').press(' ')
    await this.closeSide()
  }

  async closePanel(): Promise<void> {
    await this.press('Escape')
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Adds a column by the languages panel; the name as in its list. */
  async addLanguage(name: string): Promise<void> {
    const panel = await this.openPanel('languages')
    await panel.getByRole('button', { name: `Show: ${name}` }).click()
    await this.closePanel()
  }

  /** The distance of an element's top edge from the window's, in CSS pixels. */
  async top(locator: Locator): Promise<number> {
    return locator.evaluate((element) => element.getBoundingClientRect().top)
  }

  async resize(width: number, height: number): Promise<void> {
    if (!this.#electron) {
      await this.page.setViewportSize({ width, height })
      return
    }
    const shown = await this.#electron.browserWindow(this.page)
    await shown.evaluate(
      (window, [width, height]) => {
        // Below the least size of the window too: a page that is zoomed in has as little room.
        window.setMinimumSize(1, 1)
        window.setContentSize(width, height)
      },
      [width, height] as const,
    )
    await this.page.waitForFunction((width) => window.innerWidth === width, width)
  }

  panel(name: string): Locator {
    return this.page.getByRole('dialog', { name })
  }
}
