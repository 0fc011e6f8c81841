import { blockOf } from '../../html/block-of.ts'
import { chromeProof } from '../signs/body-likelihood.ts'
import { findContainer, isWithin } from './find-container.ts'
import { fold } from '../../lines/fold.ts'
import type { Line, Verdict } from '../../lines/line.ts'
import { reasonOf, type Sign } from '../signs/line-signs.ts'
import { isOverNotes, markLinks } from './mark-links.ts'
import { markHeadings, markRemarks } from './mark-remarks.ts'
import { markSections } from './mark-sections.ts'
import { LEAST, type Weights, weigh } from './page-weights.ts'
import { labelOf, type PageElement } from '../../lines/page-node.ts'
import { isCaptionLabel } from '../../html/page-style.ts'
import { refusalOf } from './page-labels.ts'

/**
 * Which lines of a page are not of its article, by where they stand: what elements are called (label) and headed (section), the one element
 * that holds the article's paragraphs (container), lists and paragraphs that are nothing but links (links), short lines
 * among the article's that are no part of it (remark). Readability (Arc90, then Mozilla) had the first two ideas,
 * boilerpipe (Kohlschütter et al. 2010) the third. Null where the lines are of no page.
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
  // A thread of a forum is made of nothing but what people said.
  if (weights.total >= LEAST && weigh(lines, isOpen).total < weights.total * 0.05)
    markLabels(lines, weights, found, lines[title]?.place ?? null, true)
  markSections(lines, signs, weights, found, title)
  if (weights.total >= LEAST) markContainer(lines, signs, found, isOpen, title)
  markLinks(lines, signs, found)
  markRemarks(lines, signs, found, isOpen)
  markHeadings(lines, found, isOpen)
  return found
}

/** What stands neither in the container nor between it and the title, as a summary does. */
function markContainer(
  lines: readonly Line[],
  signs: readonly ReadonlySet<Sign>[],
  found: Verdict[],
  isOpen: (index: number) => boolean,
  title: number,
): void {
  const open = weigh(lines, isOpen)
  const behind = weigh(lines, (index) => index > title && isOpen(index))
  const weights = behind.total < open.total / 2 ? open : behind
  const container = findContainer(weights, lines[title]?.place ?? null)
  if (container === null) return
  const isInside = ({ place }: Line, index: number) => isOpen(index) && isWithin(place, container)
  const first = lines.findIndex(isInside)
  const last = lines.findLastIndex(isInside)
  const round = roundOf([...container, lines[title]?.place])
  let notes: PageElement | null = null
  for (const [index, line] of lines.entries()) {
    const shown = signs[index] ?? new Set()
    if (!isOpen(index) || isWithin(line.place, container)) continue
    // Notes and references that the page has behind the article's element, with their heading.
    if (index > last && isOverNotes(line))
      notes = (line.place && blockOf(line.place)?.parent) ?? null
    if (notes !== null && !isRoot(notes) && isWithin(line.place, new Set([notes]))) continue
    if (index > title && index < last && isPictureOf(line, round)) continue
    const isHead = title >= 0 && index > title && index < first
    if (isHead && isLede(line, shown)) continue
    // The heading of the first section, in a box of its own.
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

/** What holds a page as a whole holds more than its notes. */
const isRoot = ({ name }: PageElement) => /^(?:body|html|#page|main)$/.test(name)

const isHeading = ({ kind, level = 2, linked }: Line, signs: ReadonlySet<Sign>) =>
  kind === 'heading' && level > 1 && linked < 0.3 && chromeProof(signs) === 0

/** All elements that some elements stand in. */
function roundOf(elements: readonly (PageElement | undefined)[]): ReadonlySet<PageElement> {
  const round = new Set<PageElement>()
  for (const element of elements)
    for (let next = element?.parent ?? null; next !== null && !round.has(next); next = next.parent)
      round.add(next)
  return round
}

/** A picture with words under it that stands in what holds the article or its title, and leads nowhere: one at its head, say. */
function isPictureOf(line: Line, round: ReadonlySet<PageElement>): boolean {
  if (line.kind !== 'figure' || line.linked > 0) return false
  let isCaptioned = false
  for (let next = line.place ?? null; next !== null && !round.has(next); next = next.parent) {
    if (/^(?:a|li|article|aside|nav|footer|td)$/.test(next.name)) return false
    isCaptioned ||= next.name.startsWith('fig') || isCaptionLabel(labelOf(next))
  }
  return isCaptioned
}

/** What an element is called holds for all that stands in it; the title's own elements are the article's. */
function markLabels(
  lines: readonly Line[],
  weights: Weights,
  found: Verdict[],
  title: PageElement | null,
  isThread: boolean,
): void {
  const known = new Map<PageElement, Verdict>()
  const slugs = slugged(lines)
  for (let next = title; next !== null; next = next.parent) known.set(next, null)
  const verdictOf = (element: PageElement | null): Verdict => {
    if (element === null) return null
    const told = known.get(element)
    if (told !== undefined) return told
    const verdict =
      verdictOf(element.parent) ?? refusalOf(element, weights, slugs.has(element), isThread)
    known.set(element, verdict)
    return verdict
  }
  for (const [index, line] of lines.entries()) found[index] = verdictOf(line.place ?? null)
}

/**
 * Elements whose ids are made of the heading that they begin with, as generators of documentation do (`related-work`): the
 * heading says the same, with or without its number, or has a link to it, in a translation too.
 */
function slugged(lines: readonly Line[]): ReadonlySet<PageElement> {
  const slugs = new Set<PageElement>()
  for (const { kind, text, place, marks = [], region } of lines) {
    const anchors = marks.map(({ href }) => href ?? '').filter((href) => href.startsWith('#'))
    if (kind !== 'heading' && (region === null || anchors.length === 0)) continue
    const key = kind === 'heading' ? fold(text.replace(NUMBER, '')) : ''
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
/** Of a section, before its heading. */
const NUMBER = /^\s*(?:\d{1,3}\.)*\d{1,3}\.?\s+/

/** A sentence or a heading between the title and the article: what it is about in short. */
function isLede(line: Line, signs: ReadonlySet<Sign>): boolean {
  const isLong = signs.has('wide') || signs.has('w160')
  return (
    line.linked < 0.3 &&
    line.kind !== 'figure' &&
    (isLong || (signs.has('w80') && (signs.has('stop') || line.kind === 'heading'))) &&
    chromeProof(signs) === 0
  )
}
