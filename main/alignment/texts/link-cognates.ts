import type { LinkSet } from './link-set.ts'
import { romanise, skeleton } from '../words/romanise.ts'
import type { TokenText } from './token-text.ts'

/** How likely a token stays what it is: numbers, marks, names, words of the same spelling. */
const SAME = 0.8

/** Shorter words are alike by chance. */
const SHORTEST = 4

/** Least share of letters that two cognates have in common, in order (Melamed 1999 found 0.58 and above). */
const LEAST_LIKENESS = 0.7

/** Links tokens that are the same, and words that look or sound alike: cognates and names, over scripts. */
export function linkCognates(source: TokenText, target: TokenText, links: LinkSet): void {
  const ids = new Map(target.types.map((type, id) => [type, id]))
  const spelled = new Map<string, { id: number; latin: string }[]>()
  const sounded = new Map<string, number[]>()
  for (const [id, type] of target.types.entries()) {
    const latin = latinOf(type)
    if (latin === null || latin.length < SHORTEST) continue
    push(spelled, latin.slice(0, 2), { id, latin })
    push(sounded, skeletonKey(latin), id)
  }
  for (const [s, type] of source.types.entries()) {
    const same = ids.get(type)
    if (same !== undefined) links.add(s, same, SAME)
    const latin = latinOf(type)
    if (latin === null || latin.length < SHORTEST) continue
    for (const other of spelled.get(latin.slice(0, 2)) ?? []) {
      const likeness =
        commonLetters(latin, other.latin) / Math.max(latin.length, other.latin.length)
      if (likeness >= LEAST_LIKENESS)
        links.add(s, other.id, (likeness - LEAST_LIKENESS + 0.1) * 1.5)
    }
    // Sound alone, for names written in two scripts.
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

/** Length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
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
