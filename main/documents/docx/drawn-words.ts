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

/** The role of an element whose words are drawn: they are kept as left out. No page has it. */
export const DRAWN_ROLE = 'doc-drawn'

/** Words of a list that are read at most, and lists within each other. */
const MOST = 10_000
const DEEPEST = 16

/** The words of a SmartArt's data as a list of lists, in the order in which it is drawn (ECMA-376 §21.4); '' where it says nothing. */
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
    if (seen.has(id) || seen.size > MOST || depth > DEEPEST) return ''
    seen.add(id)
    const text = paragraphs(elementAt(point, 't')).join('<br>')
    const inner = (below.get(id) ?? [])
      .toSorted((one, other) => orderOf(one) - orderOf(other))
      .map((one) => show(attributeOf(one, 'destId') ?? '', depth + 1))
      .join('')
    const list = inner === '' ? '' : `<ul>${inner}</ul>`
    return text === '' ? inner : `<li>${text}${list}</li>`
  }
  const root = [...points].find(([, point]) => attributeOf(point, 'type') === 'doc')?.[0]
  const shown = root === undefined ? '' : show(root, 0)
  // What nothing leads to is drawn too.
  const rest = [...points.keys()].map((id) => show(id, 0)).join('')
  return shown + rest === '' ? '' : `<ul>${shown}${rest}</ul>`
}

const orderOf = (one: XmlElement) => Number(attributeOf(one, 'srcOrd') ?? 0)

/**
 * A chart's title as what stands under a picture, and the other words that are seen of it, drawn: titles of axes, names of series and
 * of categories (ECMA-376 §21.2; charts of 2016 have the same under other names).
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
  return caption + drawn(words.slice(0, MOST))
}

/** Words that are drawn, each a line. */
export function drawn(words: readonly string[]): string {
  const lines = words.map((word) => `<p>${escapeHtml(word)}</p>`)
  return lines.length === 0 ? '' : `<div role="${DRAWN_ROLE}">${lines.join('')}</div>`
}

/** The paragraphs of a drawing's text, `a:p` (ECMA-376 §21.1.2). */
export function paragraphs(body: XmlElement | null): string[] {
  return childElements(body, 'p')
    .map((one) => textOf({ ...one, children: elementsNamed(one, 't') }))
    .filter((text) => text !== '')
    .map(escapeHtml)
}

function textOfTitle(title: XmlElement | null): string {
  const rich = elementsNamed(title, 't').map(rawText)
  const said = rich.length > 0 ? rich.join('') : valuesOf(elementAt(title, 'tx')).join(' ')
  return said.replace(/\s+/g, ' ').trim()
}

/** The strings that a program has kept of what its table says (`c:strCache`); numbers are drawn as bars and lines. */
function valuesOf(element: XmlElement | null): string[] {
  const kept = elementsNamed(element, 'pt').map(textOf)
  return kept.length > 0 ? kept : elementsNamed(element, 'v').map(textOf)
}
