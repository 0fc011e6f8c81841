import type { Box } from '../model/box.ts'
import { linkOf } from '../../html/page-links.ts'
import type { PdfObjects } from './index-objects.ts'
import { isName, isReference, type PdfObject } from './parse-object.ts'

/** A destination within the document (ISO 32000-1 §12.3.2): a name, or a page's object number and the y on it in points. */
export type PdfDestination = string | { page: number; top: number | null }

/** A link annotation: the boxes that it covers, in page space, and its URL or destination. */
export type PdfLink = { boxes: readonly Box[] } & (
  | { address: string }
  | { destination: PdfDestination }
)

/** Annotations per page; further ones are ignored. */
const MAX_ANNOTATIONS = 2_000

/**
 * The link annotations of a page (ISO 32000-1 §12.5.6.5) that lead to a URL or within the document. Other actions
 * (§12.6.4: Launch, JavaScript, GoToR) are ignored.
 * @param page the object number of the page.
 */
export function pageLinks(objects: PdfObjects, page: number): PdfLink[] {
  const annotations = objects.resolve(objects.dictionary({ reference: page }).get('Annots'))
  if (!Array.isArray(annotations)) return []
  return annotations.slice(0, MAX_ANNOTATIONS).flatMap((one): PdfLink[] => {
    const link = objects.dictionary(one)
    if (!isName(objects.resolve(link.get('Subtype')), 'Link')) return []
    const boxes = rectanglesOf(objects, link.get('QuadPoints'), 8)
    const covered = boxes.length > 0 ? boxes : rectanglesOf(objects, link.get('Rect'), 4)
    const action = objects.dictionary(link.get('A'))
    const kind = objects.resolve(action.get('S'))
    if (isName(kind, 'URI')) {
      const address = objects.resolve(action.get('URI'))
      const to = typeof address === 'string' ? linkOf(fromUtf8(address), null) : null
      return to === null || to.startsWith('#') ? [] : [{ boxes: covered, address: to }]
    }
    const wanted = isName(kind, 'GoTo') ? action.get('D') : link.get('Dest')
    const to = destinationOf(objects, wanted)
    return to === null ? [] : [{ boxes: covered, destination: to }]
  })
}

function destinationOf(objects: PdfObjects, wanted: PdfObject | undefined): PdfDestination | null {
  const found = objects.resolve(wanted)
  if (typeof found === 'string') return found === '' ? null : found
  if (isName(found)) return found.name
  if (!Array.isArray(found)) return null
  const [page, kind] = found
  if (!isReference(page)) return null
  const at = isName(kind, 'XYZ') ? 3 : isName(kind, 'FitH') || isName(kind, 'FitBH') ? 2 : null
  const top = at === null ? null : objects.resolve(found[at])
  return { page: page.reference, top: typeof top === 'number' ? top : null }
}

function rectanglesOf(objects: PdfObjects, list: PdfObject | undefined, length: 4 | 8): Box[] {
  const found = objects.resolve(list)
  if (!Array.isArray(found)) return []
  const numbers = found.map((one) => Number(objects.resolve(one)))
  const boxes: Box[] = []
  for (let at = 0; at + length <= numbers.length && boxes.length < 64; at += length) {
    const corners = numbers.slice(at, at + length)
    if (!corners.every(Number.isFinite)) continue
    const xs = corners.filter((_, index) => index % 2 === 0)
    const ys = corners.filter((_, index) => index % 2 === 1)
    boxes.push({
      left: Math.min(...xs),
      bottom: Math.min(...ys),
      right: Math.max(...xs),
      top: Math.max(...ys),
    })
  }
  return boxes
}

/** URIs should be ASCII (§12.6.4.7), but many programs write UTF-8. */
function fromUtf8(bytes: string): string {
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
