import type { ClientContext } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'

/**
 * The browser shell's transport. Small saves outlive the page that sends them, so that a reading position
 * that changed just before the window closed still arrives.
 */
export function httpLink(origin: string): RPCLink<ClientContext> {
  return new RPCLink({
    url: `${origin}/rpc`,
    fetch: (request, init, _options, path) => {
      if (path.at(-1) !== 'save') return globalThis.fetch(request, init)
      // At once: a page that is going away runs nothing that it would have to wait for. Chromium refuses keepalive
      // requests whose bodies exceed 64 KiB together (Fetch standard, 4.6): those go the ordinary way.
      const again = request.clone()
      return globalThis
        .fetch(request, { ...init, keepalive: true })
        .catch(() => globalThis.fetch(again, init))
    },
  })
}
