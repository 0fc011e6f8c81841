import type { ClientContext } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'

/** Chromium refuses keepalive requests whose bodies exceed 64 KiB together (Fetch standard, 4.6). */
const KEEPALIVE_LIMIT = 60_000

/**
 * The browser shell's transport. Small saves outlive the page that sends them, so that a reading position
 * that changed just before the window closed still arrives.
 */
export function httpLink(origin: string): RPCLink<ClientContext> {
  return new RPCLink({
    url: `${origin}/rpc`,
    fetch: async (request, init, _options, path) => {
      const isSave = path.at(-1) === 'save'
      if (!isSave) return globalThis.fetch(request, init)
      const body = await request.clone().arrayBuffer()
      return globalThis.fetch(request, { ...init, keepalive: body.byteLength < KEEPALIVE_LIMIT })
    },
  })
}
