import { isDoubtful } from '../../../../contract/doubtful.ts'
import type { SegmentStatus } from '../../../../contract/translation.ts'
import type { Cell, CellSegment } from './build-rows.ts'

/** Whether a sentence is machine translation that nobody has reviewed. */
export function isMachine(status: SegmentStatus | null): boolean {
  return status?.origin === 'machine' && status.state !== 'reviewed'
}

/** Whether a block is unreviewed machine translation as a whole; it is marked once, not per sentence. */
export function isMachineMade({ segments }: Pick<Cell, 'segments'>): boolean {
  const made = segments.filter((one) => one.text !== null)
  return made.length > 0 && made.every((one) => isMachine(one.status))
}

/** Whether a block has a sentence that is an uncertain match. */
export function hasDoubtful({ segments }: Pick<Cell, 'segments'>): boolean {
  return segments.some((one) => one.text !== null && one.status !== null && isDoubtful(one.status))
}

/** Width of one space in the outline of a missing sentence, in em of the text around it. */
const SPACE_EM = 1
const [MIN_SPACES, MAX_SPACES] = [3, 160]
/** Han, kana, Hangul and full-width forms are about twice as wide as letters. */
const WIDE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\uff01-\uff60]/u

/** Returns spaces that take about as much room as the source of a missing sentence. */
export function spaceFor({ sourceText = '' }: Pick<CellSegment, 'sourceText'>): string {
  let width = 0
  for (const character of sourceText) width += WIDE.test(character) ? 1 : 0.5
  const spaces = Math.min(MAX_SPACES, Math.max(MIN_SPACES, Math.round(width / SPACE_EM)))
  return '\u00a0'.repeat(spaces)
}
