import { Fragment } from 'react'
import type { Cell, CellSegment } from '../rows/build-rows.ts'
import { Gloss } from './gloss.tsx'
import { separators } from '../../../../contract/join-segments.ts'
import { SegmentText } from './segment.tsx'

type Props = {
  cell: Cell
  /** The sentences whose translations are shown under them, and what to show. */
  revealed?: ReadonlySet<string> | undefined
  /** The other columns; sparse: each stands at its column's number. */
  others?: readonly (Cell | null)[] | undefined
}

/** The sentences of one block in one language, joined as its language joins them. */
export function Sentences({ cell, revealed, others }: Props) {
  // What is missing is said in words: it stands apart like a word.
  const between = separators(
    cell.segments.map((segment) => segment.text ?? 'x'),
    cell.language,
  )
  return cell.segments.map((segment, index) => (
    <Fragment key={segment.path}>
      {between[index]}
      <SegmentText segment={segment} isAgain={isAgain(cell.segments[index - 1], segment)} />
      {revealed?.has(segment.path) && others ? <Gloss path={segment.path} cells={others} /> : null}
    </Fragment>
  ))
}

/** Whether of a sentence without a text the same is to be said as of the one before. */
function isAgain(before: CellSegment | undefined, { text, status }: CellSegment): boolean {
  return (
    text === null &&
    before?.text === null &&
    before.status?.state === status?.state &&
    before.status?.joinedTo === status?.joinedTo
  )
}
