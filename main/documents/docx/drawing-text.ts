import { escapeHtml } from '../xml/escape-html.ts'
import type { XmlElement } from '../xml/parse-xml.ts'
import {
  attributeOf,
  childElements,
  elementAt,
  elementsNamed,
  rawText,
  textOf,
} from '../xml/xml-query.ts'

/** Role of elements with text from drawings, which is trimmed. Pages never use it. */
export const DRAWN_TEXT_ROLE = 'doc-drawn'

/** Limits on the texts of a drawing, and on nesting of SmartArt points. */
const MAX_TEXTS = 10_000
const MAX_DEPTH = 16

/** Converts SmartArt data to nested lists in drawing order (ECMA-376 §21.4); '' where there is no text. */
export function smartArtToHtml(part: XmlElement | null): string {
  const model = elementAt(part, 'dataModel')
  const points = new Map(
    elementsNamed(elementAt(model, 'ptLst'), 'pt').map((point) => [
      attributeOf(point, 'modelId') ?? '',
      point,
    ]),
  )
  const below = Map.groupBy(
    elementsNamed(elementAt(model, 'cxnLst'), 'cxn').filter(
      (one) => (attributeOf(one, 'type') ?? 'parOf') === 'parOf',
    ),
    (one) => attributeOf(one, 'srcId') ?? '',
  )
  const seen = new Set<string>()
  const show = (id: string, depth: number): string => {
    const point = points.get(id) ?? null
    if (seen.has(id) || seen.size > MAX_TEXTS || depth > MAX_DEPTH) return ''
    seen.add(id)
    const text = drawingParagraphs(elementAt(point, 't')).join('<br>')
    const inner = (below.get(id) ?? [])
      .toSorted((one, other) => orderOf(one) - orderOf(other))
      .map((one) => show(attributeOf(one, 'destId') ?? '', depth + 1))
      .join('')
    const list = inner === '' ? '' : `<ul>${inner}</ul>`
    return text === '' ? inner : `<li>${text}${list}</li>`
  }
  const root = [...points].find(([, point]) => attributeOf(point, 'type') === 'doc')?.[0]
  const shown = root === undefined ? '' : show(root, 0)
  // Points without a parent are drawn too.
  const rest = [...points.keys()].map((id) => show(id, 0)).join('')
  return shown + rest === '' ? '' : `<ul>${shown}${rest}</ul>`
}

const orderOf = (one: XmlElement) => Number(attributeOf(one, 'srcOrd') ?? 0)

/**
 * Converts a chart's title to a caption and its other visible text to drawing text: titles of axes, names of series
 * and categories (ECMA-376 §21.2; charts of 2016 use other element names).
 */
export function chartToHtml(part: XmlElement | null): string {
  const chart = elementAt(part, 'chartSpace', 'chart')
  const title = textOfTitle(elementAt(chart, 'title'))
  const area = elementAt(chart, 'plotArea')
  const axes = elementsNamed(area, 'title').map(textOfTitle)
  const names = elementsNamed(area, 'ser').flatMap((series) => valuesOf(elementAt(series, 'tx')))
  const categories = elementsNamed(area, 'ser').flatMap((series) =>
    valuesOf(elementAt(series, 'cat') ?? elementAt(series, 'xVal')),
  )
  const newer = elementsNamed(elementAt(part, 'chartSpace', 'chartData'), 'strDim').flatMap(
    valuesOf,
  )
  const words = [...new Set([...axes, ...names, ...categories, ...newer])].filter(Boolean)
  const caption =
    title === '' ? '' : `<figure><figcaption>${escapeHtml(title)}</figcaption></figure>`
  return caption + drawnTextToHtml(words.slice(0, MAX_TEXTS))
}

/** Text of a drawing as HTML, one paragraph per entry. */
export function drawnTextToHtml(words: readonly string[]): string {
  const lines = words.map((word) => `<p>${escapeHtml(word)}</p>`)
  return lines.length === 0 ? '' : `<div role="${DRAWN_TEXT_ROLE}">${lines.join('')}</div>`
}

/** The paragraphs (`a:p`) of a drawing's text (ECMA-376 §21.1.2), escaped. */
export function drawingParagraphs(body: XmlElement | null): string[] {
  return childElements(body, 'p')
    .map((one) => textOf({ ...one, children: elementsNamed(one, 't') }))
    .filter((text) => text !== '')
    .map(escapeHtml)
}

function textOfTitle(title: XmlElement | null): string {
  const rich = elementsNamed(title, 't').map(rawText)
  const rawTitle = rich.length > 0 ? rich.join('') : valuesOf(elementAt(title, 'tx')).join(' ')
  return rawTitle.replace(/\s+/g, ' ').trim()
}

/** Cached strings of the chart's data (`c:strCache`); numbers are drawn as bars and lines. */
function valuesOf(element: XmlElement | null): string[] {
  const kept = elementsNamed(element, 'pt').map(textOf)
  return kept.length > 0 ? kept : elementsNamed(element, 'v').map(textOf)
}
