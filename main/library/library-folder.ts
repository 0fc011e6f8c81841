import { posix, win32 } from 'node:path'

/**
 * The default library folder: the platform's folder for application data. `XDG_DATA_HOME` is ignored unless absolute
 * (XDG Base Directory Specification 0.8, "Environment variables").
 */
export function libraryFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): string {
  if (platform === 'win32')
    return win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'Diglot')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Diglot')
  const data = env['XDG_DATA_HOME']
  return posix.join(
    data && posix.isAbsolute(data) ? data : posix.join(home, '.local', 'share'),
    'diglot',
  )
}

/**
 * The platform's folder for what can be made again. `XDG_CACHE_HOME` is ignored unless absolute, as above. It is not in
 * the library, which may be synchronized between machines.
 */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
  home: string,
): string {
  if (platform === 'win32')
    return win32.join(
      env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'),
      'Diglot',
      'Cache',
    )
  if (platform === 'darwin') return posix.join(home, 'Library', 'Caches', 'Diglot')
  const cache = env['XDG_CACHE_HOME']
  return posix.join(cache && posix.isAbsolute(cache) ? cache : posix.join(home, '.cache'), 'diglot')
}
