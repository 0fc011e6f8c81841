import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Session } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { denyPermissions, GRANTED, isGranted } from '../../../main/electron/permissions.ts'
import { FOREIGN } from './fake-electron.ts'

/** Every name that Electron's own types give the two handlers. */
function permissionNames(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const types = readFileSync(join(folder, 'electron.d.ts'), 'utf8')
  const lists = [...types.matchAll(/setPermission\w+Handler\(.*?permission: ((?:'[\w-]+'(?: \| )?)+)/g)]
  return [...new Set(lists.flatMap(([, list = '']) => list.match(/[\w-]+/g) ?? []))]
}

function locked() {
  const session = {
    setPermissionRequestHandler: vi.fn<Session['setPermissionRequestHandler']>(),
    setPermissionCheckHandler: vi.fn<Session['setPermissionCheckHandler']>(),
    setDevicePermissionHandler: vi.fn<Session['setDevicePermissionHandler']>(),
    setDisplayMediaRequestHandler: vi.fn<Session['setDisplayMediaRequestHandler']>(),
  }
  denyPermissions(session)
  const request = session.setPermissionRequestHandler.mock.calls[0]?.[0]
  const check = session.setPermissionCheckHandler.mock.calls[0]?.[0]
  const device = session.setDevicePermissionHandler.mock.calls[0]?.[0]
  const screen = session.setDisplayMediaRequestHandler.mock.calls[0]?.[0]
  if (!request || !check || !device || !screen) throw new Error('a handler is missing')
  type Request = Parameters<typeof request>
  type Check = Parameters<typeof check>
  return {
    request(name: string, requestingUrl = 'diglot://app/', isMainFrame = true): boolean {
      const callback = vi.fn<(granted: boolean) => void>()
      request({} as Request[0], name as Request[1], callback, { requestingUrl, isMainFrame })
      return callback.mock.calls[0]?.[0] ?? true
    },
    check: (name: string, origin = 'diglot://app/', isMainFrame = true) =>
      check(null, name as Check[1], origin, { isMainFrame }),
    device,
    screen,
  }
}

describe('denyPermissions', () => {
  const names = permissionNames()

  it('knows the names of this Electron', () => {
    expect(names.length).toBeGreaterThan(40)
    expect(names).toEqual(expect.arrayContaining(['local-network', 'smart-card', 'unknown']))
  })

  it('grants our own page what the table says and nothing else', () => {
    const { request, check } = locked()
    const inTable = Object.keys(GRANTED)
    expect(names.filter((name) => request(name)).sort()).toEqual(inTable)
    expect(names.filter((name) => check(name)).sort()).toEqual(inTable)
    expect(inTable).toEqual(['clipboard-sanitized-write'])
  })

  it.each(['camera-of-tomorrow', 'constructor', '__proto__', 'toString', ''])(
    'denies the unheard-of name %j',
    (name) => {
      const { request, check } = locked()
      expect([request(name), check(name)]).toEqual([false, false])
    },
  )

  it.each(FOREIGN)('grants nothing to %j', (url) => {
    const { request, check } = locked()
    for (const name of Object.keys(GRANTED))
      expect([request(name, url), check(name, url)]).toEqual([false, false])
  })

  it('grants nothing to a frame of our page, or to what has no address', () => {
    const { request, check } = locked()
    for (const name of Object.keys(GRANTED)) {
      expect([request(name, 'diglot://app/', false), check(name, 'diglot://app/', false)]).toEqual([
        false,
        false,
      ])
      expect(isGranted(name, { url: undefined, isMainFrame: true })).toBe(false)
    }
  })

  it('denies every device, and every screen, window and tab', () => {
    const { device, screen } = locked()
    for (const deviceType of ['hid', 'serial', 'usb'] as const)
      expect(device({ deviceType, origin: 'diglot://app', device: {} as never })).toBe(false)
    const callback = vi.fn<Parameters<typeof screen>[1]>()
    screen({} as Parameters<typeof screen>[0], callback)
    expect(callback.mock.calls).toEqual([[null]])
  })
})
