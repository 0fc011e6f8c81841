import type { Server } from 'node:http'
import type { Socket } from 'node:net'

export type ConnectionLimits = {
  readonly max: number
  /** How long a connection that the server has ended may stay half-open, in ms. */
  readonly linger: number
}

/**
 * Limits the open connections of a server, so that other programs cannot use them up. When there are more than `max`,
 * the oldest that was never admitted is closed; if all were, the newest. node:http leaves a connection half-open after
 * ending it until the client closes it too; here it is closed after `linger`. Returns a function that admits a
 * connection for as long as it lasts.
 */
export function limitConnections(
  server: Server,
  { max, linger }: ConnectionLimits,
): (socket: Socket) => void {
  const open = new Set<Socket>()
  // In the order in which they connected.
  const strangers = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    strangers.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      strangers.delete(socket)
    })
    socket.once('finish', () => setTimeout(() => socket.destroy(), linger).unref())
    if (open.size <= max) return
    const [oldest = socket] = strangers
    oldest.destroy()
  })
  return (socket) => strangers.delete(socket)
}
