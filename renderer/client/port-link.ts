import type { ClientContext } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { PORT_MESSAGE, type ShellBridge } from '../../contract/shell-bridge.ts'

/**
 * Resolves to Electron's transport once the preload script has sent this window's port. Messages count only if this
 * window itself sent them, which web pages cannot forge.
 */
export function portLink(window: Window, bridge: ShellBridge): Promise<RPCLink<ClientContext>> {
  return new Promise((resolve) => {
    const receive = (event: MessageEvent): void => {
      if (event.source !== window || event.data !== PORT_MESSAGE) return
      const port = event.ports[0]
      if (!port) return
      window.removeEventListener('message', receive)
      port.start()
      resolve(new RPCLink({ port }))
    }
    window.addEventListener('message', receive)
    bridge.requestPort()
  })
}
