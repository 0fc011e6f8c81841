import { EventEmitter, once } from 'node:events'
import type { IpcMain, MessageChannelMain, MessagePortMain } from 'electron'
import { PORT_MESSAGE } from '../../../contract/shell-bridge.ts'
import { isAppFrame } from '../security/app-origin.ts'
import { CONNECT_CHANNEL } from './connect-channel.ts'

export type WindowPorts = {
  /**
   * Resolves when no window holds a port any more, at the latest after `timeoutMs`. A port reports its end after its last
   * message, so by then the last saves of closed windows have arrived.
   */
  closed(timeoutMs: number): Promise<void>
}

/**
 * Gives each window that requests one a MessagePort to the service. Only the window's present main frame, showing the
 * app's own page, gets a port. When a reloaded window requests another, its previous port is closed, which ends the calls of the old page.
 */
export function servePorts(parts: {
  ipcMain: Pick<IpcMain, 'on'>
  createChannel: () => Pick<MessageChannelMain, 'port1' | 'port2'>
  serve: (port: MessagePortMain) => void
}): WindowPorts {
  const ports = new Map<number, MessagePortMain>()
  const open = new Set<MessagePortMain>()
  const ends = new EventEmitter()
  parts.ipcMain.on(CONNECT_CHANNEL, (event) => {
    // Read only once: senderFrame becomes null as soon as the frame is gone.
    const frame = event.senderFrame
    if (frame !== event.sender.mainFrame) return
    if (!isAppFrame(frame)) return
    const window = event.sender.id
    const previous = ports.get(window)
    if (previous) {
      open.delete(previous)
      previous.close()
    }
    const { port1, port2 } = parts.createChannel()
    ports.set(window, port1)
    open.add(port1)
    port1.on('close', () => {
      open.delete(port1)
      if (ports.get(window) === port1) ports.delete(window)
      if (open.size === 0) ends.emit('closed')
    })
    parts.serve(port1)
    port1.start()
    frame.postMessage(PORT_MESSAGE, null, [port2])
  })
  return {
    async closed(timeoutMs) {
      if (open.size === 0) return
      // Aborted: the page does not close its port in time.
      await once(ends, 'closed', { signal: AbortSignal.timeout(timeoutMs) }).catch(() => undefined)
    },
  }
}
