import { describe, expect, it, vi } from 'vitest'
import {
  cancelForeignRequests,
  isAllowedRequest,
} from '../../../../main/electron/security/requests.ts'
import { FOREIGN } from '../fake-electron.ts'

describe('isAllowedRequest', () => {
  it.each(FOREIGN)('rejects %j, packaged or not', (address) => {
    expect(isAllowedRequest(address, false)).toBe(false)
    expect(isAllowedRequest(address, true)).toBe(false)
  })

  it("allows the developer tools' pages only in development", () => {
    const address = 'devtools://devtools/bundled/devtools_app.html'
    expect(isAllowedRequest(address, true)).toBe(true)
    expect(isAllowedRequest(address, false)).toBe(false)
  })
})

describe('cancelForeignRequests', () => {
  it('checks every request of the session, without a URL filter', () => {
    const onBeforeRequest = vi.fn()
    cancelForeignRequests({ onBeforeRequest }, false)
    expect(onBeforeRequest.mock.calls[0]).toHaveLength(1)
    const listener = onBeforeRequest.mock.calls[0]?.[0]
    const callback = vi.fn()
    listener({ url: 'https://example.org/pixel.gif' }, callback)
    listener({ url: 'diglot://app/assets/a.js' }, callback)
    expect(callback.mock.calls).toEqual([[{ cancel: true }], [{ cancel: false }]])
  })
})
