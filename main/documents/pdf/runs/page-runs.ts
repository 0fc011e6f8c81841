import type { Box } from '../model/box.ts'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { attachDiacritics } from './attach-diacritics.ts'
import { isWide } from '../../lines/width.ts'
import { type PdfFontStyle, PLAIN_FONT } from '../model/font-style.ts'
import { coveredRanges } from './covered-ranges.ts'
import { normalizePresentationForms } from './normalize-presentation-forms.ts'
import { isStackedVertical } from './is-stacked-vertical.ts'
import { attachRuby } from './attach-ruby.ts'
import type { PdfPicture, PdfRun, PdfTable, TaggedListItem } from '../model/pdf-text.ts'
import type { RulingLines } from '../page/find-ruling-lines.ts'

/** Height of wide (CJK) characters above their baseline, in font sizes. */
const WIDE_ASCENT = 0.88

/**
 * The text of a page that has one reading direction. `turn` is its rotation in counter-clockwise quarter turns; `toFlow` maps a
 * point of page space to the coordinates of the flow, in which text runs left to right and top to bottom.
 */
export type PdfFlow = {
  runs: PdfRun[]
  pictures: PdfPicture[]
  tables: PdfTable<PdfRun>[]
  /** List items by the marked-content ids of their runs. */
  items: ReadonlyMap<string, TaggedListItem>
  rulings: Omit<RulingLines, 'dots'>
  isVertical: boolean
  isRtl: boolean
  turn: number
  toFlow: (x: number, y: number) => [number, number]
}

/** What is needed of a page besides its text items. */
export type PageContext = {
  fonts: ReadonlyMap<string, PdfFontStyle>
  /** Link areas in page space. */
  links: readonly { box: Box; href: string }[]
  /** Marked-content ids by text item. */
  tags: ReadonlyMap<object, string>
}

/**
 * A page's text as flows, the one with most runs first. In a flow's coordinates all text reads left to right and top to bottom:
 * right-to-left pages are mirrored, vertical Chinese and Japanese is rotated, and so is rotated text. Text in another
 * direction than most of the page, such as a stamp along its edge, becomes a flow of its own.
 * @param width and height of the page in points.
 */
export function pageRuns(
  content: TextContent,
  width: number,
  height: number,
  context: PageContext,
): PdfFlow[] {
  const flows = new Map<string, PdfFlow>()
  const items = content.items.filter((item): item is TextItem => 'str' in item)
  const letters = items.filter(({ str }) => /\p{L}/u.test(str))
  const rtl = letters.filter(({ dir }) => dir === 'rtl')
  const isRtl = totalLength(rtl) * 2 > totalLength(letters)
  const isColumns = isStackedVertical(items)
  for (const item of items) {
    const [a = 1, b = 0, , , e = 0, f = 0] = item.transform.map(Number)
    const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2))
    // In vertical columns, numbers and Latin words are rotated clockwise but belong to the column.
    const isVerticalFont = content.styles[item.fontName]?.vertical === true
    const isVertical =
      isVerticalFont || (isColumns && (quarters === -1 || isWide(item.str.codePointAt(0) ?? 0)))
    const turn = isVertical ? 0 : quarters
    const size = fontSize(item, isVertical)
    if (item.str === '' || size === 0 || !Number.isFinite(e + f)) continue
    const key = isVertical ? 'vertical' : String(turn)
    const flow =
      flows.get(key) ??
      makeFlow(isVertical, turn, isRtl && !isVertical && turn === 0, width, height)
    flows.set(key, flow)
    const advance = isVertical ? item.height : item.width
    const [along, y] = flow.toFlow(e, f)
    // Upright characters in a horizontal font are positioned by their baseline, which is at their end along the column.
    const isUpright = isVertical && quarters === 0 && !isVerticalFont
    const x = isUpright ? along - size * WIDE_ASCENT : along
    const text = normalizePresentationForms(item.str)
    const left = flow.isRtl ? x - advance : x
    flow.runs.push({
      text,
      x: left,
      y,
      width: advance,
      size,
      isRtl: item.dir === 'rtl',
      font: context.fonts.get(item.fontName) ?? PLAIN_FONT,
      links:
        context.links.length === 0 || isVertical || turn !== 0
          ? []
          : linkedRanges(text, e, e + advance, f + size * 0.3, context.links, item.dir === 'rtl'),
      tag: context.tags.get(item) ?? null,
    })
  }
  for (const flow of flows.values()) flow.runs = attachRuby(attachDiacritics(flow.runs, flow.isRtl))
  return [...flows.values()].sort((one, other) => other.runs.length - one.runs.length)
}

/** An empty flow, as a page with pictures only has one. */
export function makeFlow(
  isVertical: boolean,
  turn: number,
  isRtl: boolean,
  width: number,
  height: number,
): PdfFlow {
  const toFlow = (x: number, y: number): [number, number] => {
    if (isVertical || turn === -1) return [height - y, x]
    if (turn === 1) return [y, width - x]
    return [isRtl ? width - x : x, y]
  }
  return {
    runs: [],
    pictures: [],
    tables: [],
    items: new Map(),
    rulings: { horizontal: [], vertical: [] },
    isVertical,
    isRtl,
    turn,
    toFlow,
  }
}

const totalLength = (items: readonly TextItem[]) =>
  items.reduce((sum, { str }) => sum + str.length, 0)

/** The linked ranges of a run. Right-to-left text starts at its right edge, so the boxes are mirrored for it. */
function linkedRanges(
  text: string,
  from: number,
  to: number,
  middle: number,
  links: PageContext['links'],
  isRtl: boolean,
): PdfRun['links'] {
  const near = links.filter(
    ({ box }) => box.bottom <= middle && box.top >= middle && box.left < to && box.right > from,
  )
  if (near.length === 0) return []
  const boxes = near.map(({ box }) =>
    isRtl ? { ...box, left: from + to - box.right, right: from + to - box.left } : box,
  )
  return coveredRanges(text, from, to, boxes).map(({ start, end, box }) => ({
    start,
    end,
    href: near[box]?.href ?? '',
  }))
}

/** The font size from the text matrix; 0 where it is not usable. The height of a vertical item is its advance, not its size. */
function fontSize(item: TextItem, isVertical: boolean): number {
  const [a = 0, b = 0, c = 0, d = 0] = item.transform.map(Number)
  const size = Math.hypot(c, d)
  const found = isVertical ? Math.max(Math.hypot(a, b), size) : size
  return Number.isFinite(found) && found < 10_000 ? found : 0
}
