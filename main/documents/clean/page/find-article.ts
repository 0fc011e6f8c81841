import { blockOf } from '../../html/block-of.ts'
import { boilerplateEvidence } from '../signs/body-likelihood.ts'
import { findContainer, isWithin } from './find-container.ts'
import { fold } from '../../lines/fold.ts'
import type { Line, Verdict } from '../../lines/line.ts'
import { reasonOf, type Sign } from '../signs/line-signs.ts'
import { isNotesHeading, markLinks } from './mark-links.ts'
import { markEmptyHeadings, markInlineBoilerplate } from './mark-inline-boilerplate.ts'
import { markSections } from './mark-sections.ts'
import { MIN_PROSE_COLUMNS, type Weights, weigh } from './page-weights.ts'
import { labelOf, type PageElement } from '../../lines/page-node.ts'
import { isCaptionLabel } from '../../html/page-style.ts'
import { labelVerdict } from './page-labels.ts'

/**
 * Finds the lines of a page that are not part of its article, by their elements: class names (step label), section
 * headings (section), the element with most of the prose (container), lists and paragraphs of links only (links), and
 * short lines of boilerplate inside the article (remark). The first two ideas are from Readability (Arc90, then
 * Mozilla), the third from boilerpipe (Kohlschütter et al. 2010). Null where the lines have no elements.
 */
export function findArticle(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  decided: readonly Verdict[],
  title: number,
): Verdict[] | null {
  if (lines.every(({ place }) => place === undefined)) return null
  const found: Verdict[] = lines.map(() => null)
  const isOpen = (index: number) =>
    decided[index] === null && found[index] === null && index !== title
  const weights = weigh(lines, isOpen)
  markLabels(lines, weights, found, lines[title]?.place ?? null, false)
  // A forum thread consists only of comments.
  if (weights.total >= MIN_PROSE_COLUMNS && weigh(lines, isOpen).total < weights.total * 0.05)
    markLabels(lines, weights, found, lines[title]?.place ?? null, true)
  markSections(lines, signs, weights, found, title)
  if (weights.total >= MIN_PROSE_COLUMNS) markContainer(lines, signs, found, isOpen, title)
  markLinks(lines, signs, found)
  markInlineBoilerplate(lines, signs, found, isOpen)
  markEmptyHeadings(lines, found, isOpen)
  return found
}

/** Marks lines outside the container, except those between it and the title that read like a summary. */
function markContainer(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  found: Verdict[],
  isOpen: (index: number) => boolean,
  title: number,
): void {
  const open = weigh(lines, isOpen)
  const afterTitle = weigh(lines, (index) => index > title && isOpen(index))
  const weights = afterTitle.total < open.total / 2 ? open : afterTitle
  const container = findContainer(weights, lines[title]?.place ?? null)
  if (container === null) return
  const isInside = ({ place }: Line, index: number) => isOpen(index) && isWithin(place, container)
  const first = lines.findIndex(isInside)
  const last = lines.findLastIndex(isInside)
  const ancestors = ancestorsOf([...container, lines[title]?.place])
  let notes: PageElement | null = null
  for (const [index, line] of lines.entries()) {
    const shown = signs[index] ?? new Set()
    if (!isOpen(index) || isWithin(line.place, container)) continue
    // Notes and references after the article's element, with their heading.
    if (index > last && isNotesHeading(line))
      notes = (line.place && blockOf(line.place)?.parent) ?? null
    if (notes !== null && !isRoot(notes) && isWithin(line.place, new Set([notes]))) continue
    if (index > title && index < last && isCaptionedPicture(line, ancestors)) continue
    const isHead = title >= 0 && index > title && index < first
    if (isHead && isLede(line, shown)) continue
    // The first section's heading in an element of its own.
    if (
      isHead &&
      isHeading(line, shown) &&
      !lines.slice(index + 1, first).some((_, at) => isOpen(index + 1 + at))
    )
      continue
    const reason = reasonOf(shown) ?? (line.linked > 0.5 ? 'navigation' : 'related')
    found[index] = { step: 'container', reason }
  }
}

/** The element that holds the whole page holds more than notes. */
const isRoot = ({ name }: PageElement) => /^(?:body|html|#page|main)$/.test(name)

const isHeading = ({ kind, level = 2, linked }: Line, signs: ReadonlySet<Sign>) =>
  kind === 'heading' && level > 1 && linked < 0.3 && boilerplateEvidence(signs) === 0

/** All ancestors of the elements. */
function ancestorsOf(elements: readonly (PageElement | undefined)[]): ReadonlySet<PageElement> {
  const ancestors = new Set<PageElement>()
  for (const element of elements)
    for (
      let next = element?.parent ?? null;
      next !== null && !ancestors.has(next);
      next = next.parent
    )
      ancestors.add(next)
  return ancestors
}

/** Whether a line is a captioned picture beside the article or title, without link: usually the lead picture. */
function isCaptionedPicture(line: Line, ancestors: ReadonlySet<PageElement>): boolean {
  if (line.kind !== 'figure' || line.linked > 0) return false
  let isCaptioned = false
  for (let next = line.place ?? null; next !== null && !ancestors.has(next); next = next.parent) {
    if (/^(?:a|li|article|aside|nav|footer|td)$/.test(next.name)) return false
    isCaptioned ||= next.name.startsWith('fig') || isCaptionLabel(labelOf(next))
  }
  return isCaptioned
}

/** Marks lines inside elements with boilerplate labels; labels of the title's ancestors are ignored. */
function markLabels(
  lines: readonly Line[],
  weights: Weights,
  found: Verdict[],
  title: PageElement | null,
  isThread: boolean,
): void {
  const known = new Map<PageElement, Verdict>()
  const slugs = elementsWithSlug(lines)
  for (let next = title; next !== null; next = next.parent) known.set(next, null)
  const verdictOf = (element: PageElement | null): Verdict => {
    if (element === null) return null
    const cached = known.get(element)
    if (cached !== undefined) return cached
    const verdict =
      verdictOf(element.parent) ?? labelVerdict(element, weights, slugs.has(element), isThread)
    known.set(element, verdict)
    return verdict
  }
  for (const [index, line] of lines.entries()) found[index] = verdictOf(line.place ?? null)
}

/**
 * Elements whose ids are generated from the heading that they begin with, as documentation generators do
 * (`related-work`): the heading equals the id, with or without number, or has a link to it (translated pages).
 */
function elementsWithSlug(lines: readonly Line[]): ReadonlySet<PageElement> {
  const slugs = new Set<PageElement>()
  for (const { kind, text, place, marks = [], region } of lines) {
    const anchors = marks.map(({ href }) => href ?? '').filter((href) => href.startsWith('#'))
    if (kind !== 'heading' && (region === null || anchors.length === 0)) continue
    const key = kind === 'heading' ? fold(text.replace(SECTION_NUMBER, '')) : ''
    for (
      let next = place ?? null, level = 0;
      next !== null && level < 5;
      next = next.parent, level++
    ) {
      const id = next.attributes['id'] ?? ''
      if (id !== '' && (fold(id) === key || anchors.includes(`#${id}`))) slugs.add(next)
    }
  }
  return slugs
}
/** Section number before a heading. */
const SECTION_NUMBER = /^\s*(?:\d{1,3}\.)*\d{1,3}\.?\s+/

/** Whether a line is a sentence or heading between title and article that summarizes it (lede). */
function isLede(line: Line, signs: ReadonlySet<Sign>): boolean {
  const isLong = signs.has('wide') || signs.has('w160')
  return (
    line.linked < 0.3 &&
    line.kind !== 'figure' &&
    (isLong || (signs.has('w80') && (signs.has('stop') || line.kind === 'heading'))) &&
    boilerplateEvidence(signs) === 0
  )
}
