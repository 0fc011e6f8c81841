import type { Box } from '../model/box.ts'
import { PLAIN_FONT } from '../model/font-style.ts'
import type { PdfRun } from '../model/pdf-text.ts'

/** A mark that a page draws, in the plane of a flow: its edges, and the height of its middle. */
export type Dot = { left: number; right: number; y: number }

/** Points: how large what is drawn for a bullet is, and how much wider or higher. */
const LEAST = 1.2
const MOST = 8
const EVEN = 0.6
/** Of the type's size: where the middle of a bullet lies over the baseline, how far from its text, and from text before it. */
const OVER = { least: 0.05, most: 0.6 }
const BESIDE = 2.5
const APART = 2
/** What stands behind a bullet: words, and where there is but one bullet at its place, several. */
const WORDS = /\p{L}{2}|[\p{Script=Han}\p{N}]/u
const FEW_WORDS = 3
/** Runs of a page, and dots, that are looked at. */
const MOST_RUNS = 4000
const MOST_DOTS = 400

/** Whether a box may be a bullet: as wide as it is high, and as small. */
export function isDot({ left, right, top, bottom }: Box): boolean {
  const [width, height] = [right - left, top - bottom]
  return width >= LEAST && width <= MOST && height >= LEAST && Math.abs(width - height) <= EVEN
}

/**
 * Puts a bullet before the runs that one is drawn beside, as browsers draw the marks of lists: to the page they are a dot, a ring or
 * a square and no text, and their lines would run together.
 */
export function placeBullets(runs: readonly PdfRun[], dots: readonly Dot[]): PdfRun[] {
  if (dots.length === 0 || dots.length > MOST_DOTS || runs.length > MOST_RUNS) return [...runs]
  const before = new Map<PdfRun, PdfRun>()
  for (const { left, right, y } of dots) {
    const level = runs.filter(
      (run) =>
        run.text.trim() !== '' &&
        y - run.y > run.size * OVER.least &&
        y - run.y < run.size * OVER.most,
    )
    const behind = level.filter((run) => run.x > right - 1 && run.x - right < run.size * BESIDE)
    const run = behind.toSorted((one, other) => one.x - other.x)[0]
    if (run === undefined || !WORDS.test(run.text)) continue
    // Points of a graph stand beside words too.
    const isAligned = dots.some((dot) => dot.y !== y && Math.abs(dot.left - left) < EVEN)
    if (!isAligned && run.text.trim().split(/\s+/).length < FEW_WORDS) continue
    const isWithin = level.some(
      (other) => other.x < left && other.x + other.width > left - run.size * APART,
    )
    if (isWithin) continue
    before.set(run, {
      text: '•',
      x: left,
      y: run.y,
      // What is left is a word's gap: they are one line.
      width: Math.max(0, run.x - left - run.size * 0.3),
      size: run.size,
      isRtl: run.isRtl,
      font: PLAIN_FONT,
      links: [],
      tag: run.tag,
    })
  }
  return runs.flatMap((run) => {
    const bullet = before.get(run)
    return bullet === undefined ? [run] : [bullet, run]
  })
}
