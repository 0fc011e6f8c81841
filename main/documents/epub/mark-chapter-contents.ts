import { linkAnchor } from '../../../contract/anchor.ts'
import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'

/** Minimum number of consecutive entries that make a table of contents. */
const MIN_ENTRIES = 3
/** How many lines from an entry's target to search for its heading. */
const MAX_TARGET_LINES = 3

/**
 * Marks the table of contents at the start of a chapter as navigation: consecutive links to later headings with the
 * same text. The reader shows the contents beside the text.
 * @param anchors line indexes by the ids in or before them.
 */
export function markChapterContents(
  lines: readonly Line[],
  anchors: ReadonlyMap<string, number>,
): void {
  let from = 0
  for (let at = 0; at <= lines.length; at += 1) {
    if (lines[at] !== undefined && isContentsEntry(lines, at, anchors)) continue
    if (at - from >= MIN_ENTRIES)
      for (const line of lines.slice(from, at)) line.region = 'navigation'
    from = at + 1
  }
}

function isContentsEntry(
  lines: readonly Line[],
  at: number,
  anchors: ReadonlyMap<string, number>,
): boolean {
  const { linked = 0, text = '', marks = [], kind } = lines[at] ?? {}
  if (linked <= 0.8 || kind === 'heading') return false
  const href = marks.find((mark) => mark.kind === 'link')?.href
  const anchor = linkAnchor(href)
  const target = anchor === null ? undefined : anchors.get(anchor)
  if (target === undefined || target <= at) return false
  const wanted = fold(text)
  return lines
    .slice(target, target + MAX_TARGET_LINES)
    .some((line) => line.kind === 'heading' && fold(line.text).includes(wanted))
}
