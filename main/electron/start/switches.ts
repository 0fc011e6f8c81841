import type { CommandLine } from 'electron'

/**
 * Chromium command line switches that turn off background network use: update checks, component updates, crash and
 * reliability reports, link pings, proxy discovery and DNS. They affect Chromium only, not requests that the service
 * makes on the user's request.
 */
export const SWITCHES: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-breakpad'],
  ['no-pings'],
  ['no-proxy-server'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
]

/** Must be called before the app is ready. */
export function applySwitches(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const [name, value] of SWITCHES) commandLine.appendSwitch(name, value)
}
