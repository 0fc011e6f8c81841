import { createHash, timingSafeEqual } from 'node:crypto'
import type { Secrets } from './check-request.ts'

/** 256 bits cannot be guessed. */
const SECRET_BYTES = 32

export type KeyRing = Secrets & {
  /** Issues a new single-use key and invalidates the previous one. */
  readonly issue: () => string
  /** The secret path of the app, with a slash at both ends. */
  readonly base: string
  /** The Set-Cookie header sent after a key was redeemed. */
  readonly setCookie: string
}

/**
 * Creates the secrets of one server run: the next single-use key, the session cookie and the path of the app. They are
 * only in memory, so a restart invalidates them. Browsers send a cookie to all ports of a host, also to servers of
 * other programs, but only to its path: a server that does not know the path does not get the cookie (RFC 6265,
 * 5.4). The cookie's name contains the port, so that two runs do not overwrite each other's. `random` returns that many
 * cryptographically secure bytes.
 */
export function createKeyRing(port: number, random: (bytes: number) => Buffer): KeyRing {
  const name = `diglot-${port}`
  const cookie = random(SECRET_BYTES).toString('base64url')
  const folder = random(SECRET_BYTES).toString('base64url')
  const base = `/${folder}/`
  let unused: string | null = null
  return {
    base,
    setCookie: `${name}=${cookie}; Path=${base}; HttpOnly; SameSite=Strict`,
    issue() {
      unused = random(SECRET_BYTES).toString('base64url')
      return unused
    },
    redeem(key) {
      if (unused === null || !isSame(key, unused)) return false
      unused = null
      return true
    },
    insideBase(pathname) {
      const end = pathname.indexOf('/', 1)
      return end !== -1 && isSame(pathname.slice(1, end), folder) ? pathname.slice(end) : null
    },
    isOwnCookie(cookies) {
      return cookies.split(';').some((pair) => {
        const at = pair.indexOf('=')
        return pair.slice(0, at).trim() === name && isSame(pair.slice(at + 1).trim(), cookie)
      })
    },
  }
}

/** Compares in constant time, without revealing the length either. */
function isSame(given: string, secret: string): boolean {
  const [left, right] = [given, secret].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
