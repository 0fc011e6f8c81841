import type { Box } from '../model/box.ts'
import type { TextContent, TextItem } from 'pdfjs-dist/types/src/display/api.js'
import { attachVowels } from './attach-vowels.ts'
import { isWide } from '../../lines/width.ts'
import { type PdfFontStyle, PLAIN_FONT } from '../model/font-style.ts'
import { coveredParts } from './link-runs.ts'
import { mapGlyphs } from './map-glyphs.ts'
import { isStacked } from './is-stacked.ts'
import { placeReadings } from './place-readings.ts'
import type { PdfPicture, PdfRun, PdfTable, TaggedListItem } from '../model/pdf-text.ts'
import type { RulingLines } from '../page/find-ruling-lines.ts'

/** Of the type's size: how far wide characters reach over their baseline. */
const ASCENT = 0.88

/**
 * Text that reads in one way; pages of two kinds of text have two. `turn` counts the quarters by which it is turned
 * to the left; `place` takes a place of the page into the flow's plane.
 */
export type PdfFlow = {
  runs: PdfRun[]
  pictures: PdfPicture[]
  tables: PdfTable<PdfRun>[]
  /** Items of lists by the tags of the runs in them. */
  items: ReadonlyMap<string, TaggedListItem>
  rulings: Omit<RulingLines, 'dots'>
  isVertical: boolean
  isRtl: boolean
  turn: number
  place: (x: number, y: number) => [number, number]
}

/** What of a page besides its text says how the text is to be read. */
export type PageSigns = {
  fonts: ReadonlyMap<string, PdfFontStyle>
  /** The places of the page that are links. */
  links: readonly { box: Box; href: string }[]
  /** The marked content that pieces of its text belong to. */
  tags: ReadonlyMap<object, string>
}

/**
 * A page's text as runs in a plane in which every text reads from left to right and from top to bottom: pages of
 * Arabic and Hebrew are mirrored, columns of vertical Chinese and Japanese laid down, text that stands on its side
 * turned. What reads in another direction than most of the page (a stamp at its edge) is a flow of its own, behind it.
 */
export function pageRuns(
  content: TextContent,
  width: number,
  height: number,
  signs: PageSigns,
): PdfFlow[] {
  const flows = new Map<string, PdfFlow>()
  const items = content.items.filter((item): item is TextItem => 'str' in item)
  const letters = items.filter(({ str }) => /\p{L}/u.test(str))
  const rtl = letters.filter(({ dir }) => dir === 'rtl')
  const isRtl = lengthOf(rtl) * 2 > lengthOf(letters)
  const isColumns = isStacked(items)
  for (const item of items) {
    const [a = 1, b = 0, , , e = 0, f = 0] = item.transform.map(Number)
    const quarters = Math.round(Math.atan2(b, a) / (Math.PI / 2))
    // In columns of upright characters, what lies on its right side is in them too: numbers, and words in Latin letters.
    const isVerticalFont = content.styles[item.fontName]?.vertical === true
    const isVertical =
      isVerticalFont || (isColumns && (quarters === -1 || isWide(item.str.codePointAt(0) ?? 0)))
    const turn = isVertical ? 0 : quarters
    const size = sizeOf(item, isVertical)
    if (item.str === '' || size === 0 || !Number.isFinite(e + f)) continue
    const key = isVertical ? 'vertical' : String(turn)
    const flow =
      flows.get(key) ??
      makeFlow(isVertical, turn, isRtl && !isVertical && turn === 0, width, height)
    flows.set(key, flow)
    const advance = isVertical ? item.height : item.width
    const [along, y] = flow.place(e, f)
    // Upright characters of a font for horizontal text stand on their baseline, which lies at the end of them in a column.
    const isUpright = isVertical && quarters === 0 && !isVerticalFont
    const x = isUpright ? along - size * ASCENT : along
    const text = mapGlyphs(item.str)
    const left = flow.isRtl ? x - advance : x
    flow.runs.push({
      text,
      x: left,
      y,
      width: advance,
      size,
      isRtl: item.dir === 'rtl',
      font: signs.fonts.get(item.fontName) ?? PLAIN_FONT,
      links:
        signs.links.length === 0 || isVertical || turn !== 0
          ? []
          : linksOf(text, e, e + advance, f + size * 0.3, signs.links, item.dir === 'rtl'),
      tag: signs.tags.get(item) ?? null,
    })
  }
  for (const flow of flows.values()) flow.runs = placeReadings(attachVowels(flow.runs, flow.isRtl))
  return [...flows.values()].sort((one, other) => other.runs.length - one.runs.length)
}

/** A flow without text; a page of nothing but pictures has one. */
export function makeFlow(
  isVertical: boolean,
  turn: number,
  isRtl: boolean,
  width: number,
  height: number,
): PdfFlow {
  const place = (x: number, y: number): [number, number] => {
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
    place,
  }
}

const lengthOf = (items: readonly TextItem[]) => items.reduce((sum, { str }) => sum + str.length, 0)

/** Text that reads from right to left begins at its right edge. */
function linksOf(
  text: string,
  from: number,
  to: number,
  middle: number,
  links: PageSigns['links'],
  isRtl: boolean,
): PdfRun['links'] {
  const near = links.filter(
    ({ box }) => box.bottom <= middle && box.top >= middle && box.left < to && box.right > from,
  )
  if (near.length === 0) return []
  const boxes = near.map(({ box }) =>
    isRtl ? { ...box, left: from + to - box.right, right: from + to - box.left } : box,
  )
  return coveredParts(text, from, to, boxes).map(({ start, end, box }) => ({
    start,
    end,
    href: near[box]?.href ?? '',
  }))
}

/** A vertical item's height is its advance; its type is as large as it is wide. */
function sizeOf(item: TextItem, isVertical: boolean): number {
  const [a = 0, b = 0, c = 0, d = 0] = item.transform.map(Number)
  const size = Math.hypot(c, d)
  const found = isVertical ? Math.max(Math.hypot(a, b), size) : size
  return Number.isFinite(found) && found < 10_000 ? found : 0
}
