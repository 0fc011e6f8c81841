import { linesBetween, readingArea } from './measure-page.ts'
import { type Cover, pageCovers, pageEnd } from './page-break.ts'
import { columnsOf, textEdges } from './page-columns.ts'

function draw(layer: HTMLElement, covers: readonly Cover[]): void {
  while (layer.childElementCount > covers.length) layer.lastElementChild?.remove()
  while (layer.childElementCount < covers.length) layer.append(document.createElement('div'))
  for (const [index, { left, right, top, bottom }] of covers.entries()) {
    const part = layer.children[index]
    if (part instanceof HTMLElement)
      // In the window; the layer is written from left to right.
      Object.assign(part.style, {
        insetInlineStart: `${left}px`,
        insetBlockStart: `${top}px`,
        inlineSize: `${right - left}px`,
        blockSize: `${bottom - top}px`,
      })
  }
}

/** The edges of the text on the page that is shown, in CSS pixels. */
export type TextEdges = { left: number; right: number; width: number }

/** Covers what the edges of the page would cut, and notes where the page ends for what asks whether a sentence is on it. */
function coverPage(article: HTMLElement, layer: HTMLElement): TextEdges {
  const area = readingArea()
  const width = document.documentElement.clientWidth
  const lines = linesBetween(article, area.top, area.bottom)
  const columns = columnsOf(lines, width)
  draw(layer, pageCovers(columns, area))
  article.dataset['pageEnd'] = String(pageEnd(columns, area))
  return { ...(textEdges(lines) ?? { left: 0, right: width }), width }
}

/**
 * Covers the parts of lines that the edges of the page would cut, in `layer`, whatever scrolls or changes the text; calls
 * `onEdges` with the edges of the text. Returns a function that ends it.
 */
export function keepCovered(
  article: HTMLElement,
  layer: HTMLElement,
  onEdges: (edges: TextEdges) => void,
): () => void {
  const cover = (): void => onEdges(coverPage(article, layer))
  article.dataset['pages'] = ''
  cover()
  // All of them run before the frame is painted.
  const observer = new ResizeObserver(cover)
  observer.observe(article)
  window.addEventListener('scroll', cover, { passive: true })
  window.addEventListener('resize', cover)
  return () => {
    observer.disconnect()
    window.removeEventListener('scroll', cover)
    window.removeEventListener('resize', cover)
    delete article.dataset['pages']
    delete article.dataset['pageEnd']
  }
}
