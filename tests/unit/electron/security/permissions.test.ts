import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { HIDDevice, Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import {
  denyPermissions,
  GRANTED,
  isGranted,
  type PermissionName,
} from '../../../../main/electron/security/permissions.ts'
import { FOREIGN, standIn } from '../fake-electron.ts'

/** Every permission name in Electron's types of the two handlers. */
function permissionNames(): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const types = readFileSync(join(folder, 'electron.d.ts'), 'utf8')
  const lists = [
    ...types.matchAll(/setPermission\w+Handler\(.*?permission: ((?:'[\w-]+'(?: \| )?)+)/g),
  ]
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
  return {
    request(name: string, requestingUrl = 'diglot://app/', isMainFrame = true): boolean {
      const callback = vi.fn<(granted: boolean) => void>()
      const details = { requestingUrl, isMainFrame }
      request(standIn<WebContents>({}), standIn<PermissionName>(name), callback, details)
      return callback.mock.calls[0]?.[0] ?? true
    },
    check: (name: string, origin = 'diglot://app/', isMainFrame = true) =>
      check(null, standIn<PermissionName>(name), origin, { isMainFrame }),
    device: (deviceType: 'hid' | 'serial' | 'usb') =>
      device({ deviceType, origin: 'diglot://app', device: standIn<HIDDevice>({}) }),
    screen() {
      const callback = vi.fn<(streams: object | null) => void>()
      screen(standIn({}), callback)
      return callback.mock.calls
    },
  }
}

describe('denyPermissions', () => {
  const names = permissionNames()

  it('covers the permission names of this Electron version', () => {
    expect(names.length).toBeGreaterThan(40)
    expect(names).toEqual(expect.arrayContaining(['local-network', 'smart-card', 'unknown']))
  })

  it('grants the app page exactly the listed permissions', () => {
    const lock = locked()
    const inTable = Object.keys(GRANTED)
    expect(names.filter((name) => lock.request(name)).sort()).toEqual(inTable)
    expect(names.filter((name) => lock.check(name)).sort()).toEqual(inTable)
    expect(inTable).toEqual(['clipboard-sanitized-write'])
  })

  it.each(['camera-of-tomorrow', 'constructor', '__proto__', 'toString', ''])(
    'denies the unknown permission %j',
    (name) => {
      const lock = locked()
      expect([lock.request(name), lock.check(name)]).toEqual([false, false])
    },
  )

  it.each(FOREIGN)('grants nothing to %j', (url) => {
    const lock = locked()
    for (const name of Object.keys(GRANTED))
      expect([lock.request(name, url), lock.check(name, url)]).toEqual([false, false])
  })

  it('grants nothing to a subframe or a requester without URL', () => {
    const lock = locked()
    for (const name of Object.keys(GRANTED)) {
      expect([
        lock.request(name, 'diglot://app/', false),
        lock.check(name, 'diglot://app/', false),
      ]).toEqual([false, false])
      expect(isGranted(name, { url: undefined, isMainFrame: true })).toBe(false)
    }
  })

  it('denies every device and screen capture', () => {
    const lock = locked()
    for (const type of ['hid', 'serial', 'usb'] as const) expect(lock.device(type)).toBe(false)
    expect(lock.screen()).toEqual([[null]])
  })
})
