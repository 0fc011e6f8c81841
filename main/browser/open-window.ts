import type { ProcessGroup } from './process-group.ts'

/** Programs to show the page with, best first, and what opening it needs. */
export type OpenWindowOptions = {
  /** Browsers that can show an app window. */
  readonly browsers: readonly string[]
  /** Command that opens the default browser; null without a display. */
  readonly opener: { readonly command: string; readonly args: readonly string[] } | null
  /** Creates a URL with a new single-use key. */
  readonly entry: () => string
  readonly start: (command: string, args: readonly string[]) => ProcessGroup
  /** Arguments to show an address as an app window. */
  readonly windowArguments: (address: string) => Promise<readonly string[]>
  /** Resolves to true as soon as a page has connected, to false after `ms`. */
  readonly waitForPage: (ms: number) => Promise<boolean>
}

export type OpenedWindow =
  | { readonly shownIn: 'window'; readonly child: ProcessGroup }
  | { readonly shownIn: 'browser' }
  | { readonly shownIn: 'none' }

/** How long to wait for the first page; the slowest browser start measured, on a busy two-core machine, was 3 s. */
const FIRST_PAGE_TIMEOUT_MS = 20_000

/** How long to wait for a page after a browser passed its URL to a running instance. */
const HANDOVER_TIMEOUT_MS = 5_000

/**
 * Shows the app in an app window of the first browser that works, else in the default browser, else not at
 * all. A browser that exits before a page has connected does not work: no sandbox, no usable display, or a
 * broken installation.
 */
export async function openWindow(options: OpenWindowOptions): Promise<OpenedWindow> {
  for (const browser of options.opener === null ? [] : options.browsers) {
    const child = options.start(browser, await options.windowArguments(options.entry()))
    const first = await Promise.race([
      options.waitForPage(FIRST_PAGE_TIMEOUT_MS).then(() => 'page' as const),
      child.ended,
    ])
    if (first === 'page') return { shownIn: 'window', child }
    // Exit code 0 without a page: the URL was passed to a running instance.
    if (first === 0 && (await options.waitForPage(HANDOVER_TIMEOUT_MS)))
      return { shownIn: 'browser' }
    await child.kill()
  }
  if (options.opener === null) return { shownIn: 'none' }
  const { command, args } = options.opener
  const child = options.start(command, [...args, options.entry()])
  const first = await Promise.race([
    options.waitForPage(FIRST_PAGE_TIMEOUT_MS).then((came) => (came ? 'page' : 'silence')),
    child.ended.then((code) => (code === 0 ? options.waitForPage(FIRST_PAGE_TIMEOUT_MS) : false)),
  ])
  // Not killed: some openers run as long as the browser they opened, which belongs to the user.
  return first === 'page' || first === true ? { shownIn: 'browser' } : { shownIn: 'none' }
}

/** The platform's command that opens a URL in the default browser. */
export function systemOpener(platform: NodeJS.Platform): {
  command: string
  args: readonly string[]
} {
  if (platform === 'darwin') return { command: 'open', args: [] }
  // Not `start`: it belongs to cmd.exe, which interprets & and % in URLs.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] }
  return { command: 'xdg-open', args: [] }
}
