import { posix, win32 } from 'node:path'

export type System = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Whether the file exists and is executable. */
  readonly isExecutable: (path: string) => boolean
}

/** Debian's binary is preferred over its wrapper in PATH, which adds extensions and starts 300 ms later. */
const LINUX_PATHS = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/chromium-browser/chromium-browser',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
]

const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const MAC_PATHS = [
  'Chromium.app/Contents/MacOS/Chromium',
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const WINDOWS_PATHS = [
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
]

/**
 * Paths of the installed Chromium-based browsers, best first. Browsers inside node_modules are excluded: they are
 * headless or for tests and cannot show a window.
 */
export function installedBrowsers(system: System): string[] {
  const found = candidates(system).filter((path) => system.isExecutable(path))
  return [...new Set(found)]
}

function candidates({ platform, env, home }: System): string[] {
  if (platform === 'darwin')
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      MAC_PATHS.map((place) => posix.join(folder, place)),
    )
  if (platform === 'win32') {
    const folders = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].map((name) => env[name])
    return WINDOWS_PATHS.flatMap((place) =>
      folders.flatMap((folder) => (folder ? [win32.join(folder, place)] : [])),
    )
  }
  const folders = (env['PATH'] ?? '')
    .split(':')
    .filter((folder) => folder.startsWith('/') && !folder.includes('/node_modules/'))
  return [
    ...LINUX_PATHS,
    ...LINUX_NAMES.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
  ]
}
