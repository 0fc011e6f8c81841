import type { ContextBridge, IpcRenderer } from 'electron'
import { PORT_MESSAGE, SHELL_BRIDGE, type ShellBridge } from '../../../contract/shell-bridge.ts'
import { CONNECT_CHANNEL } from './connect-channel.ts'

/** What this side of the page needs of `window`; the main process's types know no DOM. */
export type PageWindow = {
  postMessage(message: unknown, targetOrigin: string, transfer: readonly object[]): void
}

/**
 * Gives the page its one word to the main process. Nothing of Electron crosses: neither ipcRenderer, nor an
 * event, nor a channel's name.
 */
export function exposeBridge(
  contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>,
  ipcRenderer: Pick<IpcRenderer, 'on' | 'send'>,
  page: PageWindow,
): void {
  ipcRenderer.on(PORT_MESSAGE, (event) => {
    // '*' names no other receiver: the message goes to this window itself, whose frame and origin the main
    // process checked before it sent the port.
    page.postMessage(PORT_MESSAGE, '*', [...event.ports])
  })
  const bridge: ShellBridge = { requestPort: () => ipcRenderer.send(CONNECT_CHANNEL) }
  contextBridge.exposeInMainWorld(SHELL_BRIDGE, bridge)
}
