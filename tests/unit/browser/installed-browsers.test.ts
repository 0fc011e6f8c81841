import { expect, test } from 'vitest'
import { installedBrowsers } from '../../../main/browser/installed-browsers.ts'
import { windowArguments } from '../../../main/browser/window-arguments.ts'
import { hasDisplay } from '../../../main/launch/has-display.ts'

const search = (
  platform: NodeJS.Platform,
  files: string[],
  env: Record<string, string> = {},
  home = '/home/me',
) => installedBrowsers({ platform, env, home, isExecutable: (path) => files.includes(path) })

test('Debian’s binary precedes its wrapper, and Chromium precedes Chrome and Edge', () => {
  const files = [
    '/usr/bin/microsoft-edge',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium',
    '/usr/lib/chromium/chromium',
  ]
  expect(search('linux', files, { PATH: '/usr/local/bin:/usr/bin' })).toEqual(files.toReversed())
})

test('browsers in node_modules or on relative paths are not found', () => {
  const env = { PATH: '/p/node_modules/.bin:.:bin' }
  expect(
    search('linux', ['/p/node_modules/.bin/chromium', 'chromium', 'bin/chromium'], env),
  ).toEqual([])
})

test('macOS and Windows have their own paths', () => {
  const mac = '/home/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
  expect(search('darwin', [mac])).toEqual([mac])
  const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
  const env = { 'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)` }
  expect(search('win32', [edge], env)).toEqual([edge])
  expect(search('win32', [edge])).toEqual([])
})

test('the sandbox is disabled for root only', () => {
  const flags = windowArguments('http://127.0.0.1:1/?key=k', '/profile', false)
  expect(flags).toContain('--app=http://127.0.0.1:1/?key=k')
  expect(flags).toContain('--user-data-dir=/profile')
  expect(flags).not.toContain('--no-sandbox')
  expect(flags).not.toContain('--test-type')
  const root = windowArguments('', '', true)
  expect(root).toEqual(expect.arrayContaining(['--no-sandbox', '--test-type']))
  expect(root.join(' ')).not.toMatch(/--disable-web-security|--single-process|site-isolation/)
})

test('a display is X11’s or Wayland’s; macOS and Windows always have one', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})
