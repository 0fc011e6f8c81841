import { DocumentError } from '../document-error.ts'

/** A page of a long book has some 20,000 elements. */
const MOST_TAGS = 120_000
/** Pages that forget to close their elements come to a thousand; the parser's own stack is slow beyond this. */
const DEEPEST = 4096

const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|thead|tbody|tfoot|path|rect|circle|use)$/i

/**
 * Looks at a page's tags before a tree is built of them, in one pass without backtracking.
 * @throws DocumentError too-large for more tags than any page has, too-complex for nesting deeper than any page's.
 */
export function checkHtml(html: string): void {
  let tags = 0
  let depth = 0
  const tag = /<(\/?)([a-z][a-z0-9:-]{0,30})/gi
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    tags++
    if (tags > MOST_TAGS) throw new DocumentError('too-large', `more than ${MOST_TAGS} tags`)
    if (VOID.test(match[2] ?? '')) continue
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > DEEPEST) throw new DocumentError('too-complex', `nested deeper than ${DEEPEST}`)
  }
}
