import { connect } from 'node:net'

/** Sends raw bytes to a local port; returns the response when the server closes or after `ms`. */
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

/** Status code of a raw response; 0 without a response. */
export function statusOf(answer: string): number {
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0)
}
