import { sentenceElements } from './sentence-elements.ts'

/** A sentence on the screen and where it stood: what keeps the line that was being read in its place. */
export type Anchor = {
  path: string
  /** Its top edge, in CSS pixels below the upper edge of the reading area; negative when it began above. */
  offset: number
  /** How much of its height was above the upper edge, 0 to 1. */
  above: number
  /** Where the upper edge stood, in window coordinates; null where that is of no matter (from an earlier visit). */
  edge: number | null
}

const SEGMENT = '[data-path]'

function isShown(element: Element): boolean {
  return element.checkVisibility()
}

/** The elements that show a sentence, one a column, those of hidden columns left out. */
function shownAt(root: Element, path: string): Element[] {
  return sentenceElements(root, path).filter(isShown)
}

/** The first of some boxes that reaches below `edge`, by bisection: they stand in the order of the document. */
function firstBelow(boxes: readonly Element[], edge: number): Element | undefined {
  let [low, high] = [0, boxes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const bottom = boxes[middle]?.getBoundingClientRect().bottom ?? 0
    if (bottom > edge + 1) high = middle
    else low = middle + 1
  }
  return boxes[low]
}

/**
 * The topmost row that reaches below `edge`. Sections are asked first: the box of one is known without laying out what is in
 * it, that of a row is not.
 */
function topRow(root: Element, edge: number): Element | undefined {
  const part = firstBelow([...root.querySelectorAll('[data-row="title"], [data-section]')], edge)
  if (!part?.matches('[data-section]')) return part
  const rows = [...part.querySelectorAll('[data-row]')]
  return firstBelow(rows, edge) ?? rows.at(-1)
}

function describe(element: Element, edge: number): Anchor {
  const box = element.getBoundingClientRect()
  const offset = box.top - edge
  const above = offset < 0 && box.height > 0 ? Math.min(1, -offset / box.height) : 0
  return { path: element.getAttribute('data-path') ?? 'title', offset, above, edge }
}

/**
 * What is being read: the caret's sentence if it is on the screen, else the first sentence that is.
 * `edge` is the upper edge of the reading area in window coordinates (below the toolbar).
 */
export function takeAnchor(
  root: Element,
  caret: string | null,
  edge: number,
  height: number,
): Anchor | null {
  if (caret) {
    const element = shownAt(root, caret)[0]
    const box = element?.getBoundingClientRect()
    if (element && box && box.bottom > edge && box.top < height) return describe(element, edge)
  }
  let row: Element | null | undefined = topRow(root, edge)
  // A picture without a caption is no place; what follows it is.
  while (row && !row.querySelector(SEGMENT))
    row = row.nextElementSibling ?? row.parentElement?.nextElementSibling?.firstElementChild
  const segments = [...(row?.querySelectorAll(SEGMENT) ?? [])].filter(isShown)
  const first = segments.find((one) => one.getBoundingClientRect().bottom > edge + 1) ?? segments[0]
  return first ? describe(first, edge) : null
}

/** Where the sentence's top belongs, in CSS pixels below the upper edge. */
function wantedOffset(anchor: Anchor, edge: number, height: number): number {
  if (anchor.edge === null) return anchor.offset
  const moved = anchor.edge - edge
  return anchor.above > 0
    ? Math.max(moved, 0) - anchor.above * height
    : Math.max(anchor.offset + moved, 0)
}

/**
 * How far to scroll so that the anchor's sentence stands where it stood; in CSS pixels, downwards positive.
 * A sentence that began above the edge keeps the same part of its text above that line, whatever its new height. Where the
 * bars have grown or shrunk the text keeps its place in the window, as far as they do not cover it.
 */
export function distanceTo(root: Element, anchor: Anchor, edge: number): number | null {
  const element = shownAt(root, anchor.path)[0]
  if (!element) return null
  const box = element.getBoundingClientRect()
  return box.top - edge - wantedOffset(anchor, edge, box.height)
}
