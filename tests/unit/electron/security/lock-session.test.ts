import type { Session } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { lockSession } from '../../../../main/electron/security/lock-session.ts'
import { cancellable, emitter, standIn } from '../fake-electron.ts'

function session() {
  return emitter({
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    setDisplayMediaRequestHandler: vi.fn(),
    setSpellCheckerEnabled: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  })
}

describe('lockSession', () => {
  it('cancels every download', () => {
    const made = session()
    lockSession(standIn<Session>(made), false)
    const event = cancellable({})
    made.emit('will-download', event, { getURL: () => 'blob:diglot://app/x' })
    expect(event.defaultPrevented).toBe(true)
  })

  it('disables the spell checker, which would download dictionaries', () => {
    const made = session()
    lockSession(standIn<Session>(made), false)
    expect(made.setSpellCheckerEnabled.mock.calls).toEqual([[false]])
  })

  it('installs every handler', () => {
    const made = session()
    lockSession(standIn<Session>(made), false)
    for (const lock of [
      made.setPermissionRequestHandler,
      made.setPermissionCheckHandler,
      made.setDevicePermissionHandler,
      made.setDisplayMediaRequestHandler,
      made.webRequest.onBeforeRequest,
    ])
      expect(lock).toHaveBeenCalledOnce()
  })
})
