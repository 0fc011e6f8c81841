import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { mapGlyphs } from './map-glyphs.ts'
import type { PdfRun } from './pdf-text.ts'

/** Text that reads in one way; pages of two kinds of text have two. */
export type PdfFlow = { runs: PdfRun[]; isVertical: boolean; isRtl: boolean }

/**
 * A page's text as runs in a plane in which every text reads from left to right and from top to bottom: pages of
 * Arabic and Hebrew are mirrored, columns of vertical Chinese and Japanese laid down, text that stands on its side
 * turned. What reads in another direction than most of the page (a stamp at its edge) is a flow of its own, behind it.
 */
export function pageRuns(content: TextContent, width: number, height: number): PdfFlow[] {
  const flows = new Map<string, PdfFlow>()
  const items = content.items.filter((item): item is TextItem => 'str' in item)
  const letters = items.filter(({ str }) => /\p{L}/u.test(str))
  const rtl = letters.filter(({ dir }) => dir === 'rtl')
  const isRtl = lengthOf(rtl) * 2 > lengthOf(letters)
  for (const item of items) {
    const isVertical = content.styles[item.fontName]?.vertical === true
    const [a = 1, b = 0, , , e = 0, f = 0] = item.transform.map(Number)
    const turn = isVertical ? 0 : Math.round(Math.atan2(b, a) / (Math.PI / 2))
    const size = sizeOf(item, isVertical)
    if (item.str === '' || size === 0 || !Number.isFinite(e + f)) continue
    const isMirrored = isRtl && !isVertical && turn === 0
    const key = isVertical ? 'vertical' : String(turn)
    const flow = flows.get(key) ?? { runs: [], isVertical, isRtl: isMirrored }
    flows.set(key, flow)
    const advance = isVertical ? item.height : item.width
    const [x, y] = isVertical
      ? [height - f, e]
      : turn === 1
        ? [f, width - e]
        : turn === -1
          ? [height - f, e]
          : [e, f]
    flow.runs.push({
      text: mapGlyphs(item.str),
      x: isMirrored ? width - x - advance : x,
      y,
      width: advance,
      size,
      isRtl: item.dir === 'rtl',
    })
  }
  return [...flows.values()].sort((one, other) => other.runs.length - one.runs.length)
}

const lengthOf = (items: readonly TextItem[]) => items.reduce((sum, { str }) => sum + str.length, 0)

/** A vertical item's height is its advance; its type is as large as it is wide. */
function sizeOf(item: TextItem, isVertical: boolean): number {
  const [a = 0, b = 0, c = 0, d = 0] = item.transform.map(Number)
  const size = Math.hypot(c, d)
  const found = isVertical ? Math.max(Math.hypot(a, b), size) : size
  return Number.isFinite(found) && found < 10_000 ? found : 0
}
