import type { IpcMain, MessageChannelMain, MessagePortMain } from 'electron'
import { PORT_MESSAGE } from '../../../contract/shell-bridge.ts'
import { isAppFrame } from '../security/app-origin.ts'
import { CONNECT_CHANNEL } from './connect-channel.ts'

/**
 * Gives each window that requests one a MessagePort to the service. Only the window's present main frame, showing the
 * app's own page, gets a port. When a reloaded window requests another, its previous port is closed, which ends the calls of the old page.
 */
export function servePorts(parts: {
  ipcMain: Pick<IpcMain, 'on'>
  createChannel: () => Pick<MessageChannelMain, 'port1' | 'port2'>
  serve: (port: MessagePortMain) => void
}): void {
  const ports = new Map<number, MessagePortMain>()
  parts.ipcMain.on(CONNECT_CHANNEL, (event) => {
    // Read only once: senderFrame becomes null as soon as the frame is gone.
    const frame = event.senderFrame
    if (frame !== event.sender.mainFrame) return
    if (!isAppFrame(frame)) return
    const window = event.sender.id
    ports.get(window)?.close()
    const { port1, port2 } = parts.createChannel()
    ports.set(window, port1)
    port1.on('close', () => {
      if (ports.get(window) === port1) ports.delete(window)
    })
    parts.serve(port1)
    port1.start()
    frame.postMessage(PORT_MESSAGE, null, [port2])
  })
}
