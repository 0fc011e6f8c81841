import type { ElectronApplication, Locator, Page } from '@playwright/test'

/** The reader on the screen: holds locators and actions; what must be true stands in the specs. */
export class Reader {
  readonly page: Page
  readonly #electron: ElectronApplication | null

  constructor(page: Page, electron: ElectronApplication | null) {
    this.page = page
    this.#electron = electron
  }

  get article(): Locator {
    return this.page.getByRole('article')
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 })
  }

  /** The rows of the body, the title's left out. */
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

  get lit(): Locator {
    return this.article.locator('[data-lit]')
  }

  /** Each column's head: language and progress. */
  get heads(): Locator {
    return this.article.locator('[data-edge] > div')
  }

  async isOpen(): Promise<void> {
    await this.title.waitFor()
    await this.page.evaluate(() => document.fonts.ready)
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async mode(): Promise<string | null> {
    return this.article.getAttribute('data-mode')
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
    const window = await this.#electron.browserWindow(this.page)
    await window.evaluate((window, [width, height]) => window.setContentSize(width, height), [
      width,
      height,
    ] as const)
  }

  panel(name: string): Locator {
    return this.page.getByRole('dialog', { name })
  }
}
