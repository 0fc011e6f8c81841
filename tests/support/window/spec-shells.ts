/** The shells, which are Playwright's projects too. */
type Shell = 'browser' | 'electron'

type OneShellSpec = {
  /** The only shell that runs it. */
  readonly shell: Shell
  /** A file or folder below tests/e2e. */
  readonly path: string
  /** The title of a test; null for all tests of the path. */
  readonly title: string | null
  readonly why: string
}

/** The specs that one shell cannot run: the other shell's project does not contain them, so they count nowhere as skipped. */
export const ONE_SHELL_SPECS: readonly OneShellSpec[] = [
  {
    shell: 'browser',
    path: 'library/screen.spec.ts',
    title: 'a library that cannot be listed says so, and is listed again',
    why: 'it disturbs HTTP requests, and the page reaches Electron’s service by a message port',
  },
  {
    shell: 'browser',
    path: 'library/screen.spec.ts',
    title: 'an installed app starts with its library, from which the sample opens',
    why: 'it answers the request for the page',
  },
  {
    shell: 'electron',
    path: 'shell/',
    title: null,
    why: 'window, menus, dialogs and processes of Electron',
  },
  {
    shell: 'browser',
    path: 'library/faults.spec.ts',
    title: null,
    why: 'the specs disturb HTTP requests, and the page reaches Electron’s service by a message port',
  },
  {
    shell: 'browser',
    path: 'library/foreign-server.spec.ts',
    title: null,
    why: 'only the browser shell has a server',
  },
  {
    shell: 'browser',
    path: 'library/two-windows.spec.ts',
    title: null,
    why: 'a second start of Electron is the same window',
  },
  {
    shell: 'browser',
    path: 'interface/fonts.spec.ts',
    title: null,
    why: 'rendered fonts are read over the browser’s DevTools protocol',
  },
  {
    shell: 'browser',
    path: 'interface/panels.spec.ts',
    title: null,
    why: 'its scroll bars are those of the browser',
  },
  {
    shell: 'browser',
    path: 'interface/full-screen.spec.ts',
    title: null,
    why: 'Electron’s window fills the screen, not the page',
  },
  {
    shell: 'browser',
    path: 'library/messages.spec.ts',
    title: 'the address dialog stays open with the address and the reason, and can be cancelled',
    why: 'it holds an HTTP request, and the page reaches Electron’s service by a message port',
  },
  {
    shell: 'browser',
    path: 'library/messages.spec.ts',
    title: 'a removed article comes back by Undo, where one was reading, and in other windows',
    why: 'a second start of Electron is the same window',
  },
  {
    shell: 'browser',
    path: 'reading/random-walk.spec.ts',
    title: null,
    why: 'its scroll bars are those of the browser',
  },
  {
    shell: 'browser',
    path: 'interface/zero-jump.spec.ts',
    title: null,
    why: 'its scroll bars are those of the browser',
  },
  {
    shell: 'browser',
    path: 'interface/first-screen.spec.ts',
    title: 'the first-screen script is small and does not contain zod',
    why: 'both shells serve the same files, and a test counts their bytes over HTTP',
  },
  {
    shell: 'browser',
    path: 'interface/narrow.spec.ts',
    title: 'a PDF has the text of both languages',
    why: 'Playwright prints only in a browser; shell/ prints in Electron',
  },
  {
    shell: 'browser',
    path: 'interface/narrow.spec.ts',
    title: 'a PDF has the translations that are shown on demand',
    why: 'Playwright prints only in a browser; shell/ prints in Electron',
  },
  {
    shell: 'browser',
    path: 'library/hostile.spec.ts',
    title: 'watchRequests sees requests to another origin on this machine, from any page',
    why: 'it tests a part of the tests, with pages of a browser',
  },
  {
    shell: 'browser',
    path: 'library/log.spec.ts',
    title: null,
    why: 'Electron shows the log file in a file manager, which shell/ observes',
  },
  {
    shell: 'browser',
    path: 'library/unsaved.spec.ts',
    title: 'closing the window asks while something is not saved',
    why: 'a browser asks by itself; shell/ answers the dialog of Electron',
  },
  {
    shell: 'browser',
    path: 'reading/book.spec.ts',
    title: 'the text of other chapters is not sent to the window',
    why: 'it reads the responses of HTTP requests',
  },
]

/** Specs of features that Chromium has only from a version on; an older Electron skips them. */
export const NEWER_CHROMIUM_SPECS: readonly {
  readonly path: string
  readonly title: string
  readonly chromium: number
  readonly why: string
}[] = [
  'verse keeps its indentation, with space between stanzas only',
  'shows a table in each language, with aligned rows',
].map((title) => ({
  path: 'reading/rich-text.spec.ts',
  title,
  chromium: 133,
  why: 'verse and tables are laid out with typed attr()',
}))

/** Why a test cannot run in a version of Chromium; null if it can. */
export function needsNewerChromium(
  test: { file: string; title: string },
  version: string,
): string | null {
  const own = Number.parseInt(version, 10)
  const spec = NEWER_CHROMIUM_SPECS.find(
    ({ path, title }) => test.title === title && test.file.replaceAll('\\', '/').endsWith(path),
  )
  if (!spec || own >= spec.chromium) return null
  return `${spec.why}, which Chromium has from ${spec.chromium}; this Electron has ${own}`
}

/** The specs that `npm test` runs in Electron; `npm run test:electron` runs all. Titles may be beginnings; null means all tests. */
export const CHOSEN_FOR_ELECTRON: readonly {
  readonly path: string
  readonly titles: readonly string[] | null
}[] = [
  { path: 'shell/', titles: null },
  { path: 'library/opening.spec.ts', titles: null },
  { path: 'library/offline.spec.ts', titles: null },
  {
    path: 'library/hostile.spec.ts',
    titles: ['hostile files are reported or shown safely, part 1:'],
  },
  {
    path: 'library/adding.spec.ts',
    titles: [
      'a translation from a file is aligned',
      'problems with a translation are shown',
      'an existing translation is replaced',
    ],
  },
  {
    path: 'interface/languages.spec.ts',
    titles: [
      'shows one to three languages',
      'lays out a right-to-left column',
      'switches the interface language at run time',
      'ArrowLeft moves forward',
    ],
  },
  {
    path: 'reading/modes.spec.ts',
    titles: [
      'switches modes by the keys',
      'switches modes by the toolbar',
      'keeps the reading position when the mode changes',
      'Enter or a tap shows a translation',
    ],
  },
  { path: 'reading/reading.spec.ts', titles: null },
  { path: 'reading/remembering.spec.ts', titles: null },
]

/** A pattern that matches only this text. */
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** A pattern for tests. Playwright compares the project, the file and all titles, separated by spaces. */
const testsAt = (path: string, title: string | null): string =>
  title === null ? literally(path) : `${literally(path)} .*${literally(title)}`

/** The value of Playwright's `--grep` for CHOSEN_FOR_ELECTRON. */
export function chosenForElectron(): string {
  return CHOSEN_FOR_ELECTRON.flatMap(({ path, titles }) =>
    (titles ?? [null]).map((title) => testsAt(path, title)),
  ).join('|')
}

/** The options of a Playwright project that leave out the specs of the other shell. */
export function specsOf(shell: Shell): { testIgnore: RegExp[]; grepInvert: RegExp[] } {
  const foreign = ONE_SHELL_SPECS.filter((spec) => spec.shell !== shell)
  return {
    testIgnore: [
      /\/tests\/e2e\/package\//,
      ...foreign
        .filter(({ title }) => title === null)
        .map(({ path }) => new RegExp(`/tests/e2e/${literally(path)}`)),
    ],
    grepInvert: foreign
      .filter(({ title }) => title !== null)
      .map(({ path, title }) => new RegExp(testsAt(path, title))),
  }
}
