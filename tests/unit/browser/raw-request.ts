import { connect } from 'node:net'

/** Sends bytes as they stand to a port of this computer and gives what comes back before the other side closes or `ms` pass. */
export function rawRequest(
  port: number,
  parts: readonly (string | Uint8Array)[],
  { host = '127.0.0.1', ms = 3_000 } = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = ''
    const socket = connect({ port, host })
    const timer = setTimeout(() => socket.destroy(), ms)
    socket.setEncoding('utf8')
    socket.on('connect', () => {
      for (const part of parts) socket.write(part)
    })
    socket.on('data', (text: string) => (answer += text))
    socket.on('error', (error) => (answer === '' ? reject(error) : undefined))
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(answer)
    })
  })
}

/** The status of a raw answer; 0 where none came. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}
