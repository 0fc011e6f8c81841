/** The name of what Electron's preload script puts on `window`; absent in the browser shell. */
export const SHELL_BRIDGE = 'diglotShell'

/** The message that carries the port to the page's own world: contextBridge cannot pass one. */
export const PORT_MESSAGE = 'diglot:port'

export type ShellBridge = {
  /**
   * Asks for this window's one port to the service. It arrives as a `message` event on `window`
   * whose data is PORT_MESSAGE, whose source is the window itself and whose `ports[0]` is the port.
   */
  requestPort: () => void
}
