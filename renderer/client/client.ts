import { createORPCClient } from '@orpc/client'
import type { ClientContext, ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../contract/contract.ts'
import { SHELL_BRIDGE, type ShellBridge } from '../../contract/shell-bridge.ts'

/** The service as the renderer sees it, whichever shell is in front of it. */
export type Client = ContractRouterClient<Contract>

declare global {
  interface Window {
    /** What Electron's preload script gives; absent in the browser shell. */
    readonly [SHELL_BRIDGE]?: ShellBridge
  }
}

/**
 * Connects to the service: over a MessagePort where Electron's preload offers one, else over HTTP to the page's own origin.
 * Each transport is its own chunk, so that neither shell loads the other's.
 */
export async function connect(window: Window): Promise<Client> {
  const bridge = window[SHELL_BRIDGE]
  const link: ClientLink<ClientContext> = bridge
    ? await (await import('./port-link.ts')).portLink(window, bridge)
    : (await import('./http-link.ts')).httpLink(window.location.origin)
  return createORPCClient(link)
}
