import { Fragment } from 'react'
import type { Cell, CellSegment } from '../rows/build-rows.ts'
import { Gloss } from './gloss.tsx'
import { separators } from '../../../../contract/join-segments.ts'
import { SegmentText } from './segment.tsx'

type Props = {
  cell: Cell
  /** Paths of the sentences whose translations are shown below them. */
  revealed?: ReadonlySet<string> | undefined
  /** The cells of the other columns, by column index; null for the base. */
  others?: readonly (Cell | null)[] | undefined
}

/** The sentences of one block in one language, joined by that language's rules. */
export function Sentences({ cell, revealed, others }: Props) {
  // A missing sentence shows a message, spaced like a word.
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

/** Whether a missing sentence has the same status as the previous one. */
function isAgain(before: CellSegment | undefined, { text, status }: CellSegment): boolean {
  return (
    text === null &&
    before?.text === null &&
    before.status?.state === status?.state &&
    before.status?.joinedTo === status?.joinedTo
  )
}
