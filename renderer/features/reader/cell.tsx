import { createElement, Fragment } from 'react'
import { directionOf } from '../../../contract/languages.ts'
import type { BlockRow, Cell as CellData } from './build-rows.ts'
import { Gloss } from './gloss.tsx'
import { separatorBetween } from './join-segments.ts'
import { SegmentText } from './segment.tsx'
import styles from './row.module.css'

type Props = {
  cell: CellData
  column: number
  /** The column that stays when translations come on demand. */
  isBase: boolean
  kind: BlockRow['kind'] | 'title'
  level?: number | undefined
  /** The sentences whose translations are shown under them, and what to show. */
  revealed?: ReadonlySet<string> | undefined
  /** The other columns; sparse: each stands at its column's number. */
  others?: readonly (CellData | null)[] | undefined
}

const ELEMENTS = {
  paragraph: 'p',
  quote: 'blockquote',
  'list-item': 'p',
  figure: 'p',
  code: 'p',
} as const

const HEADINGS = ['h2', 'h3', 'h4', 'h5', 'h6'] as const

/** A heading is one only in the first column: its translations would double the outline. */
function elementFor(kind: Props['kind'], level: number | undefined, isBase: boolean) {
  if (kind === 'title') return isBase ? 'h1' : 'p'
  if (kind !== 'heading') return ELEMENTS[kind]
  if (!isBase) return 'p'
  // The title is the first level.
  return HEADINGS[Math.min(6, Math.max(2, (level ?? 1) + 1)) - 2] ?? 'h6'
}

/** Unreviewed and made by a machine throughout: marked once for the block, not sentence by sentence. */
function isMachineMade(cell: CellData): boolean {
  const made = cell.segments.filter((one) => one.text !== null)
  return (
    made.length > 0 && made.every((one) => one.status?.machine && one.status.state !== 'reviewed')
  )
}

/** One block in one language. */
export function Cell({ cell, column, isBase, kind, level, revealed, others }: Props) {
  const sentences = cell.segments.map((segment, index) => (
    <Fragment key={segment.path}>
      {index > 0
        ? separatorBetween(
            cell.segments[index - 1]?.text ?? ' ',
            segment.text ?? ' ',
            cell.language,
          )
        : null}
      <SegmentText segment={segment} />
      {revealed?.has(segment.path) && others ? <Gloss path={segment.path} cells={others} /> : null}
    </Fragment>
  ))
  return createElement(
    elementFor(kind, level, isBase),
    {
      lang: cell.language,
      dir: directionOf(cell.language),
      className: styles['cell'],
      'data-column': column,
      'data-face': column,
      'data-kind': kind,
      'data-level': level,
      'data-base': isBase ? '' : undefined,
      'data-source': cell.isSource ? '' : undefined,
      'data-machine': isMachineMade(cell) ? '' : undefined,
    },
    sentences,
  )
}
