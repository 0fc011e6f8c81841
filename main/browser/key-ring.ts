import { createHash, timingSafeEqual } from 'node:crypto'
import type { Secrets } from './check-request.ts'

/** 256 bits cannot be guessed. */
const SECRET_BYTES = 32

export type KeyRing = Secrets & {
  /** Issues a new single-use key and invalidates the previous one. */
  readonly issue: () => string
  /** The Set-Cookie header sent after a key was redeemed. */
  readonly setCookie: string
}

/**
 * Creates the secrets of one server run: the next single-use key and the session cookie. They are only in memory, so
 * a restart invalidates both. The cookie's name contains the port, because browsers share cookies between all ports
 * of a host. `random` returns that many cryptographically secure bytes.
 */
export function createKeyRing(port: number, random: (bytes: number) => Buffer): KeyRing {
  const name = `diglot-${port}`
  const cookie = random(SECRET_BYTES).toString('base64url')
  let unused: string | null = null
  return {
    setCookie: `${name}=${cookie}; Path=/; HttpOnly; SameSite=Strict`,
    issue() {
      unused = random(SECRET_BYTES).toString('base64url')
      return unused
    },
    redeem(key) {
      if (unused === null || !isSame(key, unused)) return false
      unused = null
      return true
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
