import { fold } from '../lines/fold.ts'
import type { Line } from '../lines/line.ts'

/** Entries that stand one under the other before they are contents. */
const FEWEST = 3
/** Lines at the place that an entry leads to among which its heading is looked for. */
const NEAR = 3

/**
 * Marks as navigation the contents that a chapter begins with: links, one under the other, to headings further on that say the same.
 * The reader has them beside the text.
 * @param anchors the lines by the ids that stand in them or before them.
 */
export function markChapterContents(
  lines: readonly Line[],
  anchors: ReadonlyMap<string, number>,
): void {
  let from = 0
  for (let at = 0; at <= lines.length; at += 1) {
    if (lines[at] !== undefined && isEntry(lines, at, anchors)) continue
    if (at - from >= FEWEST) for (const line of lines.slice(from, at)) line.region = 'navigation'
    from = at + 1
  }
}

function isEntry(
  lines: readonly Line[],
  at: number,
  anchors: ReadonlyMap<string, number>,
): boolean {
  const { linked = 0, text = '', marks = [], kind } = lines[at] ?? {}
  if (linked <= 0.8 || kind === 'heading') return false
  const href = marks.find((mark) => mark.kind === 'link')?.href ?? ''
  const target = href.startsWith('#') ? anchors.get(href.slice(1)) : undefined
  if (target === undefined || target <= at) return false
  const wanted = fold(text)
  return lines
    .slice(target, target + NEAR)
    .some((line) => line.kind === 'heading' && fold(line.text).includes(wanted))
}
