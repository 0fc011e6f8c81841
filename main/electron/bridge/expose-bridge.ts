import type { ContextBridge, IpcRenderer } from 'electron'
import { PORT_MESSAGE, SHELL_BRIDGE, type ShellBridge } from '../../../contract/shell-bridge.ts'
import { CONNECT_CHANNEL } from './connect-channel.ts'

/** The part of `window` used here; the main process is compiled without DOM types. */
export type PageWindow = {
  postMessage(message: unknown, targetOrigin: string, transfer: readonly object[]): void
}

/**
 * Exposes one function to the page, which requests the port to the service. Neither ipcRenderer nor events or channel
 * names reach the page.
 */
export function exposeBridge(
  contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>,
  ipcRenderer: Pick<IpcRenderer, 'on' | 'send'>,
  page: PageWindow,
): void {
  ipcRenderer.on(PORT_MESSAGE, (event) => {
    // '*' is safe: the message goes to this window itself, and the main process has checked its frame and origin.
    page.postMessage(PORT_MESSAGE, '*', [...event.ports])
  })
  const bridge: ShellBridge = { requestPort: () => ipcRenderer.send(CONNECT_CHANNEL) }
  contextBridge.exposeInMainWorld(SHELL_BRIDGE, bridge)
}
