import type { Box } from '../model/box.ts'
import { PLAIN_FONT } from '../model/font-style.ts'
import type { PdfRun } from '../model/pdf-text.ts'

/** A bullet-sized shape in a flow's coordinates: its edges and the y of its centre, in points. */
export type Dot = { left: number; right: number; y: number }

/** Side of a drawn bullet, and how much its width and height may differ. */
const MIN_BULLET_POINTS = 1.2
const MAX_BULLET_POINTS = 8
const SQUARE_TOLERANCE_POINTS = 0.6
/** Distances in font sizes: a bullet's centre above the baseline, from the bullet to its text, and to text before it. */
const CENTRE_ABOVE_BASELINE = { min: 0.05, max: 0.6 }
const MAX_GAP_TO_TEXT = 2.5
const MIN_GAP_BEFORE = 2
/** What follows a bullet; a bullet that is aligned with no other needs several words. */
const WORDS = /\p{L}{2}|[\p{Script=Han}\p{N}]/u
const MIN_WORDS_AFTER_SINGLE = 3
/** Pages with more runs or dots are left alone. */
const MAX_RUNS = 4000
const MAX_DOTS = 400

/** Whether a box has the size and proportions of a list bullet. */
export function isBulletShaped({ left, right, top, bottom }: Box): boolean {
  const [width, height] = [right - left, top - bottom]
  return (
    width >= MIN_BULLET_POINTS &&
    width <= MAX_BULLET_POINTS &&
    height >= MIN_BULLET_POINTS &&
    Math.abs(width - height) <= SQUARE_TOLERANCE_POINTS
  )
}

/**
 * The runs with a `•` run inserted before each one that has a bullet drawn beside it. Browsers print list markers as paths, not as
 * text; without a bullet the items would be joined into one paragraph.
 */
export function insertDrawnBullets(runs: readonly PdfRun[], dots: readonly Dot[]): PdfRun[] {
  if (dots.length === 0 || dots.length > MAX_DOTS || runs.length > MAX_RUNS) return [...runs]
  const before = new Map<PdfRun, PdfRun>()
  for (const { left, right, y } of dots) {
    const level = runs.filter(
      (run) =>
        run.text.trim() !== '' &&
        y - run.y > run.size * CENTRE_ABOVE_BASELINE.min &&
        y - run.y < run.size * CENTRE_ABOVE_BASELINE.max,
    )
    const after = level.filter(
      (run) => run.x > right - 1 && run.x - right < run.size * MAX_GAP_TO_TEXT,
    )
    const run = after.toSorted((one, other) => one.x - other.x)[0]
    if (run === undefined || !WORDS.test(run.text)) continue
    // The points of a scatter plot are beside words too, but not aligned.
    const isAligned = dots.some(
      (dot) => dot.y !== y && Math.abs(dot.left - left) < SQUARE_TOLERANCE_POINTS,
    )
    if (!isAligned && run.text.trim().split(/\s+/).length < MIN_WORDS_AFTER_SINGLE) continue
    const isAfterText = level.some(
      (other) => other.x < left && other.x + other.width > left - run.size * MIN_GAP_BEFORE,
    )
    if (isAfterText) continue
    before.set(run, {
      text: '•',
      x: left,
      y: run.y,
      // Leaves a word's gap, so that both are grouped into one line.
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
