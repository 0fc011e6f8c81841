export type SandboxVerdict = 'sandboxed' | 'allowed' | 'refused' | 'refused-root'

/**
 * Decides whether the app may run with the command line's --no-sandbox. An AppImage adds the switch silently where
 * the system forbids user namespaces, so it is refused unless set deliberately: by DIGLOT_ALLOW_NO_SANDBOX=1, or
 * together with a debugging port, as Playwright does (whoever can debug the page needs no sandbox escape). Root on
 * Linux gets its own message: Electron cannot sandbox there and exits unless the switch is given.
 */
export function checkSandbox(start: {
  hasSwitch: (name: string) => boolean
  env: Readonly<Record<string, string | undefined>>
  uid: number | null
}): SandboxVerdict {
  if (!start.hasSwitch('no-sandbox')) return 'sandboxed'
  if (start.env['DIGLOT_ALLOW_NO_SANDBOX'] === '1') return 'allowed'
  if (start.hasSwitch('remote-debugging-port')) return 'allowed'
  return start.uid === 0 ? 'refused-root' : 'refused'
}
