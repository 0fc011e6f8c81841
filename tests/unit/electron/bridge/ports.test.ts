import type { IpcMain, MessageChannelMain, MessagePortMain } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { PORT_MESSAGE } from '../../../../contract/shell-bridge.ts'
import { CONNECT_CHANNEL } from '../../../../main/electron/bridge/connect-channel.ts'
import { servePorts } from '../../../../main/electron/bridge/ports.ts'
import { emitter, frame, port, standIn } from '../fake-electron.ts'

function setUp() {
  const ipcMain = emitter({})
  const channels: { port1: ReturnType<typeof port>; port2: ReturnType<typeof port> }[] = []
  const serve = vi.fn<(port: MessagePortMain) => void>()
  const ports = servePorts({
    ipcMain: standIn<Pick<IpcMain, 'on'>>(ipcMain),
    createChannel: () => {
      const channel = { port1: port(), port2: port() }
      channels.push(channel)
      return standIn<MessageChannelMain>(channel)
    },
    serve,
  })
  /** By default from the window's main frame. */
  const ask = (
    senderFrame: ReturnType<typeof frame> | null,
    window = 1,
    mainFrame: object | null = senderFrame,
  ) => ipcMain.emit(CONNECT_CHANNEL, { senderFrame, sender: { id: window, mainFrame } })
  return { ask, channels, serve, ports }
}

describe('servePorts', () => {
  it('serves one port and sends the other to the requesting frame', () => {
    const { ask, channels, serve } = setUp()
    const page = frame()
    ask(page)
    expect(serve.mock.calls).toEqual([[channels[0]?.port1]])
    expect(channels[0]?.port1.start).toHaveBeenCalledOnce()
    expect(page.postMessage.mock.calls).toEqual([[PORT_MESSAGE, null, [channels[0]?.port2]]])
  })

  it.each([
    ['no frame', null],
    ['a subframe', frame({ parent: {} })],
    ['a foreign page', frame({ origin: 'https://example.org' })],
    ['another host of our scheme', frame({ origin: 'diglot://app.evil' })],
    ['an opaque origin', frame({ origin: 'null' })],
    ['a destroyed frame', frame({ destroyed: true })],
  ])('gives no port to %s', (_who, sender) => {
    const { ask, channels, serve } = setUp()
    ask(sender)
    expect(channels).toEqual([])
    expect(serve).not.toHaveBeenCalled()
    if (sender) expect(sender.postMessage).not.toHaveBeenCalled()
  })

  it('gives no port to a top frame that is not, or no longer, the main frame of its window', () => {
    const { ask, channels, serve } = setUp()
    const replaced = frame()
    ask(replaced, 1, frame())
    expect(channels).toEqual([])
    expect(serve).not.toHaveBeenCalled()
    expect(replaced.postMessage).not.toHaveBeenCalled()
  })

  it('gives a port to the reused main frame of a page whose process crashed', () => {
    const { ask, channels } = setUp()
    const page = frame()
    ask(page)
    const reused = { ...page, detached: true }
    ask(reused)
    expect(channels).toHaveLength(2)
  })

  it('reads senderFrame only once', () => {
    const { ask } = setUp()
    const page = frame()
    let reads = 0
    const event = {
      sender: { id: 1, mainFrame: page },
      get senderFrame() {
        reads += 1
        return reads === 1 ? page : null
      },
    }
    const ipcMain = emitter({})
    servePorts({
      ipcMain: standIn<Pick<IpcMain, 'on'>>(ipcMain),
      createChannel: () => standIn<MessageChannelMain>({ port1: port(), port2: port() }),
      serve: () => undefined,
    })
    ipcMain.emit(CONNECT_CHANNEL, event)
    expect(reads).toBe(1)
    expect(page.postMessage).toHaveBeenCalledOnce()
    expect(() => ask(null)).not.toThrow()
  })

  it('closes the first port of a window that requests another, but not of other windows', () => {
    const { ask, channels } = setUp()
    ask(frame(), 1)
    ask(frame(), 2)
    ask(frame(), 1)
    expect(channels.map(({ port1 }) => port1.close.mock.calls.length)).toEqual([1, 0, 0])
  })

  it('does not close a port that is already closed', () => {
    const { ask, channels } = setUp()
    ask(frame())
    channels[0]?.port1.emit('close')
    ask(frame())
    expect(channels[0]?.port1.close).not.toHaveBeenCalled()
  })

  it('waits until the ports of all windows have ended, but not for replaced ones', async () => {
    const { ask, channels, ports } = setUp()
    await ports.closed(10_000)
    ask(frame(), 1)
    ask(frame(), 1)
    ask(frame(), 2)
    let isClosed = false
    const closed = ports.closed(10_000).then(() => (isClosed = true))
    const settle = () => new Promise((resolve) => setImmediate(resolve))
    channels[2]?.port1.emit('close')
    await settle()
    expect(isClosed).toBe(false)
    channels[1]?.port1.emit('close')
    await closed
  })

  it('waits for a port that does not end only for the given time', async () => {
    const { ask, ports } = setUp()
    ask(frame())
    await ports.closed(1)
  })

  it('keeps the new port when the close event of the old one arrives late', () => {
    const { ask, channels } = setUp()
    ask(frame())
    ask(frame())
    channels[0]?.port1.emit('close')
    ask(frame())
    expect(channels[1]?.port1.close).toHaveBeenCalledOnce()
  })
})
