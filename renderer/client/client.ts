import { createORPCClient } from '@orpc/client'
import type { ClientContext, ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../contract/contract.ts'
import { SHELL_BRIDGE, type ShellBridge } from '../../contract/shell-bridge.ts'

/** The service's typed client, the same in both shells. */
export type Client = ContractRouterClient<Contract>

declare global {
  interface Window {
    /** Set by Electron's preload script; absent in the browser shell. */
    readonly [SHELL_BRIDGE]?: ShellBridge
  }
}

/**
 * Returns a client connected to the service: over a MessagePort if Electron's preload script offers one, else over
 * HTTP to where the page came from. Each transport is a chunk of its own, so that a shell loads only its own.
 */
export async function connect(window: Window): Promise<Client> {
  const bridge = window[SHELL_BRIDGE]
  const link: ClientLink<ClientContext> = bridge
    ? await (await import('./port-link.ts')).portLink(window, bridge)
    : (await import('./http-link.ts')).httpLink(window.document.baseURI)
  return createORPCClient(link)
}
