import { createHash } from 'node:crypto'
import { ArticleId } from '../../contract/article.ts'

/** Slug limit in code points: with the hash, the file name stays below 255 bytes in every script. */
const MAX_SLUG = 48
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu

/**
 * Returns a title as part of a file name: letters and digits of any script, NFC, lower case, words joined by `-`, at most
 * 48 code points, cut at a word boundary; `untitled` if nothing is left.
 */
export function slugOf(title: string): string {
  const words = title.normalize('NFC').toLowerCase().normalize('NFC').match(WORD) ?? []
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (Array.from(longer).length > MAX_SLUG) break
    slug = longer
  }
  if (slug !== '') return slug
  return words[0] === undefined ? 'untitled' : cut(Array.from(words[0]))
}

/** Returns the first 48 code points without separating a letter from its combining marks, unless there are only marks. */
function cut(points: readonly string[]): string {
  let end = MAX_SLUG
  while (end > 1 && /^\p{M}$/u.test(points[end] ?? '')) end -= 1
  return points.slice(0, end > 1 ? end : MAX_SLUG).join('')
}

/** Length of the hash in an article's id. */
export const ID_HASH_DIGITS = 8

/** Returns the SHA-256 of an original's bytes in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** Returns the hash part of an article's id: the first 8 hex digits of the SHA-256 of the first original's bytes. */
export function hashOf(bytes: Uint8Array): string {
  return sha256Of(bytes).slice(0, ID_HASH_DIGITS)
}

export function articleIdOf(bytes: Uint8Array, title: string): ArticleId {
  return ArticleId.parse(`${slugOf(title)}-${hashOf(bytes)}`)
}
