import type { ChildGroup } from './child-group.ts'

/** What there is to show a page with, best first, and what opening it needs. */
export type WindowWays = {
  /** Programs that show an app window. */
  readonly browsers: readonly string[]
  /** Null where there is no display. */
  readonly opener: { readonly command: string; readonly args: readonly string[] } | null
  /** A fresh address that lets one browser in. */
  readonly entry: () => string
  readonly start: (command: string, args: readonly string[]) => ChildGroup
  /** The arguments that make a browser show an address as an app window. */
  readonly windowArguments: (address: string) => Promise<readonly string[]>
  /** Resolves to whether a page has come, at once when it comes, else after so many ms. */
  readonly pageWithin: (ms: number) => Promise<boolean>
}

export type OpenedWindow =
  | { readonly way: 'window'; readonly child: ChildGroup }
  | { readonly way: 'browser' }
  | { readonly way: 'none' }

/** The longest that a browser took to show its first page, on a busy two-core machine, was 3 s. */
const SLOWEST_START = 20_000

/** How long a page is waited for after a browser gave its address to one that ran already. */
const HANDED_OVER = 5_000

/**
 * Shows the app: as a window of the first browser that can (one that ends before a page came could not: no sandbox, no display
 * that answers, a broken installation), else in the default browser, else not at all.
 */
export async function openWindow(ways: WindowWays): Promise<OpenedWindow> {
  for (const browser of ways.opener === null ? [] : ways.browsers) {
    const child = ways.start(browser, await ways.windowArguments(ways.entry()))
    const first = await Promise.race([
      ways.pageWithin(SLOWEST_START).then(() => 'page' as const),
      child.ended,
    ])
    if (first === 'page') return { way: 'window', child }
    // 0 with nothing to show for it: it told a browser that was already running.
    if (first === 0 && (await ways.pageWithin(HANDED_OVER))) return { way: 'browser' }
    await child.kill()
  }
  if (ways.opener === null) return { way: 'none' }
  const { command, args } = ways.opener
  const child = ways.start(command, [...args, ways.entry()])
  const first = await Promise.race([
    ways.pageWithin(SLOWEST_START).then((came) => (came ? 'page' : 'silence')),
    child.ended.then((code) => (code === 0 ? ways.pageWithin(SLOWEST_START) : false)),
  ])
  // Some openers stay as long as the browser that they opened: that is the person's, and left alone.
  return first === 'page' || first === true ? { way: 'browser' } : { way: 'none' }
}

/** The program that opens an address in the person's default browser. */
export function systemOpener(platform: NodeJS.Platform): {
  command: string
  args: readonly string[]
} {
  if (platform === 'darwin') return { command: 'open', args: [] }
  // Not `start`: that is cmd.exe's, which reads & and % in addresses.
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler'] }
  return { command: 'xdg-open', args: [] }
}
