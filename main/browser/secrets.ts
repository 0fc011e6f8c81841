import { createHash, timingSafeEqual } from 'node:crypto'
import type { Secrets } from './guard.ts'

/** 256 bits: out of reach of guessing, for ever. */
const SECRET_BYTES = 32

export type KeyRing = Secrets & {
  /** A fresh single-use key; one that was given out before and not used is void from now on. */
  readonly issue: () => string
  /** The Set-Cookie header of somebody who traded a key in. */
  readonly setCookie: string
}

/**
 * The secrets of one run of the server: it keeps the key of the next entry and the cookie of those who are in, in memory alone,
 * so that a restart locks everybody out. The cookie's name carries the port, because browsers keep the cookies of all ports of
 * a host together. `random` gives that many bytes, fit for cryptography.
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
    knows(cookies) {
      return cookies.split(';').some((pair) => {
        const at = pair.indexOf('=')
        return pair.slice(0, at).trim() === name && isSame(pair.slice(at + 1).trim(), cookie)
      })
    },
  }
}

/** Compares in a time that tells nothing of how much is right, nor of the length. */
function isSame(given: string, secret: string): boolean {
  const [left, right] = [given, secret].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
