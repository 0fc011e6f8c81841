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
    path: 'reading/book.spec.ts',
    title: 'the text of other chapters is not sent to the window',
    why: 'it reads the responses of HTTP requests',
  },
]

/** The specs that `npm test` runs in Electron; `npm run test:electron` runs all. */
export const CHOSEN_FOR_ELECTRON: readonly string[] = [
  'shell/',
  'library/adding.spec.ts',
  'library/hostile.spec.ts',
  'library/offline.spec.ts',
  'library/opening.spec.ts',
  'interface/languages.spec.ts',
  'reading/modes.spec.ts',
  'reading/reading.spec.ts',
  'reading/remembering.spec.ts',
]

/** A pattern that matches only this text. */
const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

/** The options of a Playwright project that leave out the specs of the other shell. */
export function specsOf(shell: Shell): { testIgnore: RegExp[]; grepInvert: RegExp[] } {
  const foreign = ONE_SHELL_SPECS.filter((spec) => spec.shell !== shell)
  return {
    testIgnore: foreign
      .filter(({ title }) => title === null)
      .map(({ path }) => new RegExp(`/tests/e2e/${literally(path)}`)),
    // Playwright compares the project, the file and all titles, separated by spaces.
    grepInvert: foreign.flatMap(({ path, title }) =>
      title === null ? [] : [new RegExp(`${literally(path)} .*${literally(title)}`)],
    ),
  }
}
