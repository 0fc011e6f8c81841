/** Name of the object that Electron's preload script exposes on `window`; absent in the browser shell. */
export const SHELL_BRIDGE = 'diglotShell'

/** The message that transfers the port to the page's world, because contextBridge cannot pass ports. */
export const PORT_MESSAGE = 'diglot:port'

export type ShellBridge = {
  /**
   * Requests this window's port to the service. It arrives as a `message` event on `window` whose data is
   * PORT_MESSAGE, whose source is the window itself and whose `ports[0]` is the port.
   */
  requestPort: () => void
}
