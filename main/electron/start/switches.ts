import type { CommandLine } from 'electron'

/**
 * What Chromium does by itself and an offline app must not: calls home, updates of components, reports,
 * pings of links, a search for a proxy, look-ups of names. Only Chromium obeys; requests that the service
 * makes because somebody asked for them are not concerned.
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
