import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { makeEpub } from '../../support/files/make-epub.ts'
import { sampleText } from '../../support/files/sample-text.ts'
import type { DrivenApp } from '../../support/window/driven-app.ts'
import { chooseItem, menuItems } from '../../support/window/menu-items.ts'
import { expect, test } from '../../support/window/shells.ts'

/** What a menu item does: `before` prepares it, `effect` becomes `expected`, `after` cleans up. */
type Work = {
  before?: (app: DrivenApp) => Promise<unknown>
  effect: (app: DrivenApp) => Promise<unknown>
  expected: unknown
  after?: (app: DrivenApp) => Promise<unknown>
}

/** Every item is tried, whichever fails. */
const softly = expect.configure({ soft: true })

const BOOK = makeEpub({
  chapters: {
    'oil.xhtml':
      '<h2>The oil</h2><p>A note <a href="wick.xhtml#n1">there</a> says what it costs.</p>',
    'wick.xhtml': '<h2>The wick</h2><p id="n1">It costs a penny.</p>',
  },
  nav: '<ol><li><a href="oil.xhtml">The oil</a></li><li><a href="wick.xhtml">The wick</a></li></ol>',
})

const inPage = (expression: string) => (app: DrivenApp) => app.inPage(expression)

const page = (expression: string, expected: unknown, more: Partial<Work> = {}): Work => ({
  effect: inPage(expression),
  expected,
  ...more,
})

const inContents = (read: 'getZoomLevel', expected: unknown, more: Partial<Work> = {}): Work => ({
  effect: (app) =>
    app.inMain(
      ({ BrowserWindow }, name) => BrowserWindow.getAllWindows()[0]?.webContents[name](),
      read,
    ),
  expected,
  ...more,
})

const closePanel = async (app: DrivenApp): Promise<void> => {
  await app.press('Escape')
  const isOpen = 'document.querySelector("[role=dialog]") !== null'
  await expect.poll(() => app.inPage(isOpen)).toBe(false)
}

const panel = (title: string): Work =>
  page('document.querySelector("[role=dialog] h2")?.textContent', title, { after: closePanel })

const tab = (title: string): Work =>
  page('document.querySelector("#side-panel [aria-selected=true]")?.textContent', title, {
    after: async (app) => {
      await app.press('Escape')
      const isOpen = 'document.querySelector("#side-panel") !== null'
      await expect.poll(() => app.inPage(isOpen)).toBe(false)
    },
  })

const caret = (path: string): Work => page('document.activeElement?.dataset.path', path)

const mode = (name: string): Work => page('document.querySelector("article").dataset.mode', name)

const heading = (text: string, more: Partial<Work> = {}): Work =>
  page('document.querySelector("article h2")?.textContent', text, more)

const title = (text: string, more: Partial<Work> = {}): Work =>
  page('document.querySelector("h1")?.textContent', text, more)

/** A message; `before` removes one that is there already. */
const message = (text: string): Work => {
  const shown = `document.querySelector('[aria-live="polite"]')?.textContent.includes(${JSON.stringify(text)})`
  return page(shown, true, {
    before: async (app) => {
      await app.inPage(`document.querySelector('[aria-live="polite"] button')?.click()`)
      await expect.poll(() => app.inPage(shown)).toBe(false)
    },
  })
}

const FIELD = 'document.querySelector("[role=dialog] input")'
const field = (value: string, more: Partial<Work> = {}): Work =>
  page(`${FIELD}?.value`, value, more)

/** The size of the text: -1 if it is smaller than at first, 1 if it is larger. */
const textSize = (sign: number, more: Partial<Work> = {}): Work => {
  const size = `parseFloat(getComputedStyle(document.querySelector("[data-path='p1.s1']")).fontSize)`
  return page(`Math.sign(${size} - (window.firstSize ??= ${size}))`, sign, more)
}

const clipboard = (text: string): Work => ({
  before: (app) => app.inMain(({ clipboard }) => clipboard.clear(), null),
  effect: (app) => app.inMain(({ clipboard }) => clipboard.readText(), null),
  expected: text,
})

/** Answers the next file dialog, which nobody can click. */
const choosing = (path: string) => (app: DrivenApp) =>
  app.inMain(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, path)

const insert = (text: string) => (app: DrivenApp) =>
  app.inMain(({ BrowserWindow }, typed) => {
    return BrowserWindow.getAllWindows()[0]?.webContents.insertText(typed)
  }, text)

/** Every item of the menu, in an order in which each finds what it needs. */
const workOf = (book: string, folder: string): Readonly<Record<string, Work>> => ({
  'next-sentence': caret('p1.s1'),
  'copy-pair': clipboard(
    ['en', 'zh-CN'].map((language) => sampleText(language).get('p1.s1')).join('\n'),
  ),
  'mode-interleaved': mode('interleaved'),
  'mode-on-demand': mode('on-demand'),
  reveal: page('document.querySelectorAll("article [data-gloss]").length', 1),
  'mode-translation-only': mode('translation-only'),
  'mode-side-by-side': mode('side-by-side'),
  'next-paragraph': caret('p2.s1'),
  'previous-paragraph': caret('p1.s1'),
  'previous-sentence': caret('title'),
  'next-check': message('There is nothing to check in the shown translations.'),
  'previous-check': message('There is nothing to check in the shown translations.'),
  swap: page('document.querySelector("article [data-edge] [lang]").lang', 'zh-CN'),
  larger: textSize(1, { before: textSize(0).effect }),
  'default-size': textSize(0),
  smaller: textSize(-1),
  theme: page('document.documentElement.dataset.theme !== "system"', true),
  'reading-by-pages': page('document.querySelector("article").dataset.pages', '', {
    after: async (app) => {
      await chooseItem(app, 'reading-by-pages')
      const isPaged = 'document.querySelector("article").dataset.pages !== undefined'
      await expect.poll(() => app.inPage(isPaged)).toBe(false)
    },
  }),
  focus: page('document.documentElement.dataset.focus', 'sentence', {
    after: async (app) => {
      await chooseItem(app, 'focus')
      await chooseItem(app, 'focus')
      const isOff = 'document.documentElement.dataset.focus === undefined'
      await expect.poll(() => app.inPage(isOff)).toBe(true)
    },
  }),
  'next-screen': page('window.scrollY > 0', true, { before: inPage('scrollTo(0, 0)') }),
  'previous-screen': page('window.scrollY', 0),
  'left-out': tab('Left out'),
  'side-panel': tab('Left out'),
  typography: panel('Typography'),
  articles: page('document.querySelector("#library h1")?.textContent', 'Library', {
    after: async (app) => {
      await app.press('Escape')
      await expect.poll(() => app.inPage('document.querySelector("#library") !== null')).toBe(false)
    },
  }),
  'add-translation': panel('Add a translation'),
  settings: panel('Settings'),
  languages: panel('Languages'),
  palette: panel('Command palette'),
  shortcuts: panel('Keyboard shortcuts'),
  about: panel('About Diglot'),
  // The system's file manager is beyond the app.
  'show-log': {
    before: (app) =>
      app.inMain(({ shell }) => {
        Object.assign(globalThis, { shownFiles: [] })
        shell.showItemInFolder = (path) => Reflect.get(globalThis, 'shownFiles').push(path)
      }, null),
    effect: (app) => app.inMain(() => Reflect.get(globalThis, 'shownFiles').length, null),
    expected: 1,
  },
  'open-address': field('', {
    after: async (app) => {
      await expect.poll(() => app.inPage(`${FIELD} === document.activeElement`)).toBe(true)
      await insert('penny')(app)
      await expect.poll(() => app.inPage(`${FIELD}.value`)).toBe('penny')
    },
  }),
  undo: field(''),
  redo: field('penny'),
  selectall: page(`[${FIELD}.selectionStart, ${FIELD}.selectionEnd].join()`, '0,5'),
  copy: clipboard('penny'),
  cut: field(''),
  paste: field('penny', { after: closePanel }),
  zoomin: inContents('getZoomLevel', 0.5),
  zoomout: inContents('getZoomLevel', 0),
  'zoomin CommandOrControl+=': inContents('getZoomLevel', 0.5),
  resetzoom: inContents('getZoomLevel', 0),
  'zoomin CommandOrControl+numadd': inContents('getZoomLevel', 0.5),
  'zoomout CommandOrControl+numsub': inContents('getZoomLevel', 0, {
    after: (app) => chooseItem(app, 'zoomin'),
  }),
  'resetzoom CommandOrControl+num0': inContents('getZoomLevel', 0),
  // The dialog of the system is beyond the page; printing.spec prints.
  print: page('window.printed', true, {
    before: inPage('window.print = () => { printed = true }'),
  }),
  'open-folder': title('The folder', { before: choosing(folder) }),
  open: heading('The oil', { before: choosing(book) }),
  'next-chapter': heading('The wick'),
  'previous-chapter': heading('The oil'),
  contents: tab('Contents'),
  'go-back': heading('The oil', {
    before: async (app) => {
      await app.inPage('document.querySelector("article [data-href]").click()')
      await expect.poll(() => heading('').effect(app)).toBe('The wick')
    },
  }),
  'go-forward': heading('The wick'),
  reload: page('window.marked', undefined, { before: inPage('window.marked = true') }),
  // The stand-in for Electron does not open them.
  toggledevtools: {
    before: (app) =>
      app.inMain(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents
        if (contents) contents.toggleDevTools = () => contents.setZoomLevel(3)
      }, null),
    ...inContents('getZoomLevel', 3),
    after: (app) =>
      app.inMain(
        ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomLevel(0),
        null,
      ),
  },
  'full-screen': {
    effect: (app) =>
      app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen(), null),
    expected: true,
  },
  quit: { effect: async (app) => (await app.exited).code, expected: 0 },
})

test('every item of the menu does its work', async ({ startDriven, library }) => {
  const [book, folder] = [join(library, 'lamp.epub'), join(library, 'chosen')]
  await writeFile(book, BOOK)
  await mkdir(folder)
  await writeFile(join(folder, 'one.txt'), 'The folder\n\nIt has one file. It is short.\n')
  const works = workOf(book, folder)
  const app = startDriven()
  await app.waitUntilOpen()
  expect(await menuItems(app), 'the items of the menu').toEqual(Object.keys(works).toSorted())
  for (const [item, { before, effect, expected, after }] of Object.entries(works))
    await test.step(item, async () => {
      await before?.(app)
      // The exit of the app cannot be asked for before.
      if (item !== 'quit') expect(await effect(app), `before ${item}`).not.toEqual(expected)
      await chooseItem(app, item)
      await softly.poll(() => effect(app), { message: item, timeout: 5000 }).toEqual(expected)
      await after?.(app)
    })
})
