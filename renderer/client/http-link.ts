import type { ClientContext } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'

/**
 * Returns the browser shell's transport to the service of a page's base URL. Small saves use `keepalive`, so that a reading position that changed just
 * before the window closed still arrives.
 */
export function httpLink(base: string): RPCLink<ClientContext> {
  return new RPCLink({
    url: new URL('rpc', base).href,
    fetch: (request, init, _options, path) => {
      if (path.at(-1) !== 'save') return globalThis.fetch(request, init)
      // Synchronous, because an unloading page runs no callbacks. Chromium rejects keepalive requests whose bodies
      // exceed 64 KiB together (Fetch standard, 4.6); those are retried without it.
      const retry = request.clone()
      return globalThis
        .fetch(request, { ...init, keepalive: true })
        .catch(() => globalThis.fetch(retry, init))
    },
  })
}
