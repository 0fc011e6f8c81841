import { Clock } from 'lucide-react'
import { Fragment } from 'react'
import type { Cell } from '../rows/build-rows.ts'
import { Gloss } from './gloss.tsx'
import { separators } from '../../../../contract/join-segments.ts'
import styles from './margin-marks.module.css'
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
  // A missing sentence is a space that stands like a word.
  const between = separators(
    cell.segments.map((segment) => segment.text ?? 'x'),
    cell.language,
  )
  return cell.segments.map((segment, index) => (
    <Fragment key={segment.path}>
      {between[index]}
      {segment.status?.state === 'stale' && segment.text !== null ? (
        <Clock aria-hidden size={13} className={styles['stale']} />
      ) : null}
      <SegmentText segment={segment} />
      {revealed?.has(segment.path) && others ? <Gloss path={segment.path} cells={others} /> : null}
    </Fragment>
  ))
}
