export type SandboxVerdict = 'sandboxed' | 'allowed' | 'refused' | 'refused-root'

/**
 * Judges the command line's --no-sandbox. An AppImage adds it silently where the system forbids user
 * namespaces, so it is refused unless somebody chose it: by DIGLOT_ALLOW_NO_SANDBOX=1, or by a debugging port,
 * which is how Playwright's driver starts the app (who may debug the page has no need of a hole in the sandbox).
 * Root on Linux is told why: Electron cannot keep its sandbox there and exits without the switch.
 */
export function judgeSandbox(start: {
  hasSwitch: (name: string) => boolean
  env: Readonly<Record<string, string | undefined>>
  uid: number | null
}): SandboxVerdict {
  if (!start.hasSwitch('no-sandbox')) return 'sandboxed'
  if (start.env['DIGLOT_ALLOW_NO_SANDBOX'] === '1') return 'allowed'
  if (start.hasSwitch('remote-debugging-port')) return 'allowed'
  return start.uid === 0 ? 'refused-root' : 'refused'
}
