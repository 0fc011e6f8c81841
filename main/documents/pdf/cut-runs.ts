import type { PdfRun } from './pdf-text.ts'
import type { Divider } from './place-rules.ts'

/** Points that a run reaches over a line which goes through it, at both sides. */
const THROUGH = 2
/** Runs of a page, and lines, that are looked at. */
const MOST_RUNS = 4000
const MOST_DIVIDERS = 4000

/**
 * Cuts runs at the upright lines that go through them, as between the cells of a table: pdf.js puts words into one that stand no further
 * apart than words do. They are cut at the space that stands nearest; where there is none, they stay whole.
 */
export function cutRuns(runs: readonly PdfRun[], dividers: readonly Divider[]): PdfRun[] {
  if (dividers.length === 0 || dividers.length > MOST_DIVIDERS || runs.length > MOST_RUNS)
    return [...runs]
  return runs.flatMap((run) => {
    const middle = run.y + run.size * 0.3
    const through = dividers
      .filter(
        ({ x, bottom, top }) =>
          bottom < middle && top > middle && x > run.x + THROUGH && x < run.x + run.width - THROUGH,
      )
      .map(({ x }) => x)
    return through.length === 0 || !run.text.trim().includes(' ') ? [run] : cutAt(run, through)
  })
}

/** Of a run that reads from right to left the first words stand at the right. */
function cutAt(run: PdfRun, places: readonly number[]): PdfRun[] {
  const pieces: PdfRun[] = []
  let rest = run
  const ordered = [...new Set(places)].sort((one, other) => (run.isRtl ? other - one : one - other))
  for (const x of ordered) {
    const at = spaceNear(rest, x)
    if (at === null) continue
    const right = rest.x + rest.width
    const [first, second] = run.isRtl
      ? [
          { x: x + 1, width: right - x - 1 },
          { x: rest.x, width: x - 1 - rest.x },
        ]
      : [
          { x: rest.x, width: x - 1 - rest.x },
          { x: x + 1, width: right - x - 1 },
        ]
    if (first.width <= 0 || second.width <= 0) continue
    pieces.push({ ...rest, ...first, text: rest.text.slice(0, at), links: linksIn(rest, 0, at) })
    rest = { ...rest, ...second, text: rest.text.slice(at), links: linksIn(rest, at, Infinity) }
  }
  return [...pieces, rest]
}

/** Where the text goes on behind the space that stands nearest to a place; characters are taken to be one as wide as the other. */
function spaceNear({ text, x: left, width, isRtl }: PdfRun, x: number): number | null {
  const share = isRtl ? (left + width - x) / width : (x - left) / width
  let best: number | null = null
  for (const { index } of text.trimEnd().matchAll(/\s+(?=\S)/g)) {
    if (index === 0) continue
    const isNearer =
      best === null || Math.abs(index - share * text.length) < Math.abs(best - share * text.length)
    if (isNearer) best = index
  }
  return best === null ? null : best + 1
}

function linksIn({ links }: PdfRun, from: number, to: number): PdfRun['links'] {
  return links.flatMap(({ start, end, href }) => {
    const [begin, stop] = [Math.max(start, from), Math.min(end, to)]
    return begin < stop ? [{ start: begin - from, end: stop - from, href }] : []
  })
}
