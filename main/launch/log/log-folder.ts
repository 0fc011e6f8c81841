import { posix, win32 } from 'node:path'

/**
 * The folder of the log file outside Electron, which has its own: the platform's folder for logs, on Linux that for
 * state (XDG Base Directory Specification 0.8). `XDG_STATE_HOME` is ignored unless absolute.
 */
export function logFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): string {
  if (platform === 'win32')
    return win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'Diglot', 'logs')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Logs', 'Diglot')
  const state = env['XDG_STATE_HOME']
  return posix.join(
    state && posix.isAbsolute(state) ? state : posix.join(home, '.local', 'state'),
    'diglot',
  )
}
