import { sentenceElements } from './sentence-elements.ts'

/** A visible sentence and its position on screen, to keep it in place when the layout changes (scroll anchoring). */
export type ScrollAnchor = {
  path: string
  /** Top edge, in CSS pixels below the upper edge of the reading area; negative if it begins above. */
  offset: number
  /** Share of its height above the upper edge, 0 to 1. */
  above: number
  /** Upper edge of the reading area in window coordinates; null if unknown (saved by an earlier visit). */
  edge: number | null
}

const SEGMENT = '[data-path]'

function isShown(element: Element): boolean {
  return element.checkVisibility()
}

/** The visible elements of a sentence, one per column. */
function shownAt(root: Element, path: string): Element[] {
  return sentenceElements(root, path).filter(isShown)
}

/** The first box that extends below `edge`. Boxes are in document order, so this bisects. */
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
 * The topmost row that extends below `edge`. Sections come first: measuring a row forces layout of its section,
 * measuring a section does not.
 */
function topRow(root: Element, edge: number): Element | undefined {
  const part = firstBelow([...root.querySelectorAll('[data-row="title"], [data-section]')], edge)
  if (!part?.matches('[data-section]')) return part
  const rows = [...part.querySelectorAll('[data-row]')]
  return firstBelow(rows, edge) ?? rows.at(-1)
}

function describe(element: Element, edge: number): ScrollAnchor {
  const box = element.getBoundingClientRect()
  const offset = box.top - edge
  const above = offset < 0 && box.height > 0 ? Math.min(1, -offset / box.height) : 0
  return { path: element.getAttribute('data-path') ?? 'title', offset, above, edge }
}

/**
 * Returns the anchor of the sentence being read: the caret's if it is on screen, else the first on screen.
 * `edge` is the upper edge of the reading area in window coordinates (below the toolbar).
 */
export function captureAnchor(
  root: Element,
  caret: string | null,
  edge: number,
  height: number,
): ScrollAnchor | null {
  if (caret) {
    const element = shownAt(root, caret)[0]
    const box = element?.getBoundingClientRect()
    if (element && box && box.bottom > edge && box.top < height) return describe(element, edge)
  }
  let row: Element | null | undefined = topRow(root, edge)
  // Pictures without a caption have no sentence: take the next row.
  while (row && !row.querySelector(SEGMENT))
    row = row.nextElementSibling ?? row.parentElement?.nextElementSibling?.firstElementChild
  const segments = [...(row?.querySelectorAll(SEGMENT) ?? [])].filter(isShown)
  const first = segments.find((one) => one.getBoundingClientRect().bottom > edge + 1) ?? segments[0]
  return first ? describe(first, edge) : null
}

/** Target of the sentence's top edge, in CSS pixels below the upper edge. */
function wantedOffset(anchor: ScrollAnchor, edge: number, height: number): number {
  if (anchor.edge === null) return anchor.offset
  const moved = anchor.edge - edge
  return anchor.above > 0
    ? Math.max(moved, 0) - anchor.above * height
    : Math.max(anchor.offset + moved, 0)
}

/**
 * Returns the scroll distance that restores an anchor, in CSS pixels, positive downwards; null if it is not shown.
 * A sentence that began above the edge keeps the same share of its height above it, whatever its new height. If the
 * bars have grown or shrunk, the text keeps its place in the window unless they would cover it.
 */
export function scrollDistance(root: Element, anchor: ScrollAnchor, edge: number): number | null {
  const element = shownAt(root, anchor.path)[0]
  if (!element) return null
  const box = element.getBoundingClientRect()
  return box.top - edge - wantedOffset(anchor, edge, box.height)
}
