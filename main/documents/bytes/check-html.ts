import { DocumentError } from '../document-error.ts'

/** For comparison: a page holding a long book has some 20,000 elements. */
const MAX_TAGS = 120_000
/** Pages with unclosed elements reach a thousand; the parser's own stack gets slow beyond this limit. */
const MAX_DEPTH = 4096

const UNCLOSED_TAGS =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|option|thead|tbody|tfoot|path|rect|circle|use)$/i

/**
 * Checks a page's tag count and nesting depth before parsing, in one pass without backtracking.
 * @throws DocumentError too-large for more than MAX_TAGS tags, too-complex for nesting deeper than MAX_DEPTH.
 */
export function checkHtml(html: string): void {
  let tags = 0
  let depth = 0
  const tag = /<(\/?)([a-z][a-z0-9:-]{0,30})/gi
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    tags++
    if (tags > MAX_TAGS) throw new DocumentError('too-large', `more than ${MAX_TAGS} tags`)
    if (UNCLOSED_TAGS.test(match[2] ?? '')) continue
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > MAX_DEPTH) throw new DocumentError('too-complex', `nested deeper than ${MAX_DEPTH}`)
  }
}
