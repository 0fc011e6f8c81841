import type { ContextBridge, IpcRenderer } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { PORT_MESSAGE, SHELL_BRIDGE } from '../../../../contract/shell-bridge.ts'
import { CONNECT_CHANNEL } from '../../../../main/electron/bridge/connect-channel.ts'
import { exposeBridge } from '../../../../main/electron/bridge/expose-bridge.ts'
import { emitter, standIn } from '../fake-electron.ts'

function setUp() {
  const exposed: Record<string, unknown> = {}
  const ipcRenderer = emitter({ send: vi.fn() })
  const postMessage = vi.fn()
  exposeBridge(
    {
      exposeInMainWorld: (name, value) => {
        exposed[name] = value
      },
    } satisfies Pick<ContextBridge, 'exposeInMainWorld'>,
    standIn<Pick<IpcRenderer, 'on' | 'send'>>(ipcRenderer),
    { postMessage },
  )
  return { exposed, ipcRenderer, postMessage }
}

describe('exposeBridge', () => {
  it('exposes one function to the page, without arguments or result', () => {
    const { exposed, ipcRenderer } = setUp()
    expect(Object.keys(exposed)).toEqual([SHELL_BRIDGE])
    const bridge = standIn<{ requestPort: (...given: unknown[]) => unknown }>(exposed[SHELL_BRIDGE])
    expect(Object.keys(bridge)).toEqual(['requestPort'])
    expect(bridge.requestPort('other-channel', { a: 1 })).toBeUndefined()
    expect(ipcRenderer.send.mock.calls).toEqual([[CONNECT_CHANNEL]])
  })

  it('passes only the port of the message to its own window', () => {
    const { ipcRenderer, postMessage } = setUp()
    const port = {}
    ipcRenderer.emit(PORT_MESSAGE, { ports: [port], sender: ipcRenderer }, 'more')
    expect(postMessage.mock.calls).toEqual([[PORT_MESSAGE, '*', [port]]])
  })
})
