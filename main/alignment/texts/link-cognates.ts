import type { LinkSet } from './link-set.ts'
import { romanise, skeleton } from '../words/romanise.ts'
import type { TokenText } from './token-text.ts'

/** Link probability of identical tokens: numbers, punctuation, names, words spelled the same. */
const IDENTICAL_LIKELIHOOD = 0.8

/** Minimum length of a cognate; shorter words are similar by chance. */
const MIN_COGNATE_LETTERS = 4

/** Minimum longest-common-subsequence ratio of two cognates (Melamed 1999 used 0.58 and above). */
const MIN_LCSR = 0.7

/** Links identical tokens, and words that are spelled or sound alike: cognates and names, across scripts. */
export function linkCognates(source: TokenText, target: TokenText, links: LinkSet): void {
  const ids = new Map(target.types.map((type, id) => [type, id]))
  const spelled = new Map<string, { id: number; latin: string }[]>()
  const sounded = new Map<string, number[]>()
  for (const [id, type] of target.types.entries()) {
    const latin = latinOf(type)
    if (latin === null || latin.length < MIN_COGNATE_LETTERS) continue
    push(spelled, latin.slice(0, 2), { id, latin })
    push(sounded, skeletonKey(latin), id)
  }
  for (const [s, type] of source.types.entries()) {
    const same = ids.get(type)
    if (same !== undefined) links.add(s, same, IDENTICAL_LIKELIHOOD)
    const latin = latinOf(type)
    if (latin === null || latin.length < MIN_COGNATE_LETTERS) continue
    for (const other of spelled.get(latin.slice(0, 2)) ?? []) {
      const ratio = lcsLength(latin, other.latin) / Math.max(latin.length, other.latin.length)
      if (ratio >= MIN_LCSR) links.add(s, other.id, (ratio - MIN_LCSR + 0.1) * 1.5)
    }
    // Names in different scripts are compared by sound alone.
    const sounds = skeletonKey(latin)
    if (sounds.length < 3) continue
    for (const id of sounded.get(sounds) ?? [])
      if (isOtherScript(type, target.types[id] ?? '')) links.add(s, id, 0.12 * (sounds.length - 2))
  }
}

function latinOf(type: string): string | null {
  return /^[#§]/.test(type) ? null : romanise(type)
}

function skeletonKey(latin: string): string {
  return skeleton(latin).slice(0, 5)
}

function isOtherScript(a: string, b: string): boolean {
  return /^\p{Script=Latin}/u.test(a) !== /^\p{Script=Latin}/u.test(b)
}

/** Returns the length of the longest common subsequence. */
function lcsLength(a: string, b: string): number {
  let row = new Uint8Array(b.length + 1)
  for (let i = 0; i < a.length; i += 1) {
    const next = new Uint8Array(b.length + 1)
    for (let j = 0; j < b.length; j += 1)
      next[j + 1] = a[i] === b[j] ? (row[j] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0)
    row = next
  }
  return row[b.length] ?? 0
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
