import type { PageElement } from '../lines/page-node.ts'
import { isHidden } from './page-style.ts'

/** Children of an SVG that are not drawn: titles and metadata, and shapes defined for use elsewhere. */
export const NOT_DRAWN: ReadonlySet<string> = new Set(
  'title desc metadata defs symbol clippath mask marker pattern'.split(' '),
)

/**
 * The text of an SVG drawing (SVG 2 §11.2), one entry for each `text` or `foreignObject`; other text nodes are not
 * drawn.
 */
export function drawnTexts(drawing: PageElement): string[] {
  const texts: string[] = []
  const rest: { node: PageElement | string; isText: boolean }[] = [{ node: drawing, isText: false }]
  for (let next = rest.pop(); next !== undefined; next = rest.pop()) {
    const { node, isText } = next
    if (typeof node === 'string') {
      if (isText) texts.push(`${texts.pop() ?? ''}${node}`)
      continue
    }
    if (isHidden(node)) continue
    const begins = node.name === 'text' || node.name === 'foreignobject'
    if (begins) texts.push('')
    // A separately positioned line within a text is separated from the previous one.
    const { y, dy } = node.attributes
    if (isText && (y ?? dy) !== undefined) texts.push(`${texts.pop() ?? ''} `)
    for (const child of node.children.toReversed())
      rest.push({ node: child, isText: isText || begins })
  }
  return texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '')
}
