import { sentenceElements } from './sentence-elements.ts'

/** A visible sentence and its position on screen, to keep it in place when the layout changes (scroll anchoring). */
export type ScrollAnchor = {
  path: string
  /** Top edge, in CSS pixels below the upper edge of the reading area; negative if it begins above. */
  offset: number
  /** Share of its height above the upper edge, 0 to 1. */
  above: number
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

/**
 * Whether at least a quarter of a sentence's last line is below `edge`. Where paragraphs have no space between them, the box of
 * a line reaches into the next.
 */
function isInView(sentence: Element, edge: number): boolean {
  const line = [...sentence.getClientRects()].at(-1)
  return line !== undefined && line.bottom > edge + line.height / 4
}

function describe(element: Element, edge: number): ScrollAnchor {
  const box = element.getBoundingClientRect()
  const offset = box.top - edge
  const above = offset < 0 && box.height > 0 ? Math.min(1, -offset / box.height) : 0
  return { path: element.getAttribute('data-path') ?? 'title', offset, above }
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
  const rowAfter = (row: Element): Element | null | undefined =>
    row.nextElementSibling ?? row.parentElement?.nextElementSibling?.firstElementChild
  let last: Element | undefined
  // Pictures without a caption have no sentence, and below the last sentence of a row is space: take the next row.
  for (let row: Element | null | undefined = topRow(root, edge); row; row = rowAfter(row)) {
    const segments = [...row.querySelectorAll(SEGMENT)].filter(isShown)
    const first = segments.find((one) => isInView(one, edge))
    if (first) return describe(first, edge)
    last ??= segments[0]
  }
  return last ? describe(last, edge) : null
}

/**
 * Returns the scroll distance that restores an anchor, in CSS pixels, positive downwards; null if it is not shown. `edge` is
 * the upper edge of the reading area now: the text follows it if the bars above have grown or shrunk. If it kept its place in
 * the window instead, smaller bars would uncover the end of the sentence before, and the next anchor would be that one.
 * A sentence that began above the edge keeps the same share of its height above it, whatever its new height.
 */
export function scrollDistance(root: Element, anchor: ScrollAnchor, edge: number): number | null {
  const element = shownAt(root, anchor.path)[0]
  if (!element) return null
  const { top, height } = element.getBoundingClientRect()
  return top - edge - (anchor.above > 0 ? -anchor.above * height : anchor.offset)
}
