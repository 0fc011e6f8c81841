import type { WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { lockContents } from '../../../../main/electron/security/navigation.ts'
import { FOREIGN, cancellable, emitter, standIn } from '../fake-electron.ts'

function locked() {
  const setWindowOpenHandler = vi.fn<WebContents['setWindowOpenHandler']>()
  const setWebRTCIPHandlingPolicy = vi.fn<WebContents['setWebRTCIPHandlingPolicy']>()
  const contents = emitter({ setWindowOpenHandler, setWebRTCIPHandlingPolicy })
  lockContents(standIn<WebContents>(contents))
  const isPrevented = (name: string, url: string, isMainFrame = true) => {
    const event = cancellable({ url, isMainFrame })
    contents.emit(name, event)
    return event.defaultPrevented
  }
  return { contents, isPrevented, setWindowOpenHandler, setWebRTCIPHandlingPolicy }
}

describe.each(['will-frame-navigate', 'will-redirect'])('lockContents on %s', (name) => {
  it('allows reloading the app page', () => {
    expect(locked().isPrevented(name, 'diglot://app/')).toBe(false)
    expect(locked().isPrevented(name, 'diglot://app/#p3')).toBe(false)
  })

  it.each([...FOREIGN, 'diglot://app/assets/a.js', 'diglot://app/index.html/..%2f'])(
    'blocks navigation of the top frame to %j',
    (url) => {
      expect(locked().isPrevented(name, url)).toBe(true)
    },
  )

  it.each([...FOREIGN, 'diglot://app/'])('blocks navigation of a subframe to %j', (url) => {
    expect(locked().isPrevented(name, url, false)).toBe(true)
  })
})

describe('lockContents', () => {
  it('blocks webviews', () => {
    const event = cancellable({})
    locked().contents.emit('will-attach-webview', event, {}, { src: 'diglot://app/' })
    expect(event.defaultPrevented).toBe(true)
  })

  it.each([...FOREIGN, 'diglot://app/'])('opens no window for %j', (url) => {
    const handler = locked().setWindowOpenHandler.mock.calls[0]?.[0]
    expect(handler?.(standIn({ url }))).toEqual({ action: 'deny' })
  })

  it('restricts WebRTC to proxied connections', () => {
    expect(locked().setWebRTCIPHandlingPolicy.mock.calls).toEqual([['disable_non_proxied_udp']])
  })
})
