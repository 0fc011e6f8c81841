import { createElement, Fragment } from 'react'
import { directionOf } from '../../../contract/languages.ts'
import type { BlockRow, Cell as CellData } from './build-rows.ts'
import { Gloss } from './gloss.tsx'
import { separators } from '../../../contract/join-segments.ts'
import { SegmentText } from './segment.tsx'
import styles from './row.module.css'

type Props = {
  cell: CellData
  column: number
  /** The column that stays when translations come on demand. */
  isBase: boolean
  /** Its headings are headings; those of its translations are not: they would double the outline. */
  isOutline: boolean
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

function elementFor(kind: Props['kind'], level: number | undefined, isOutline: boolean) {
  if (kind === 'title') return isOutline ? 'h1' : 'p'
  if (kind !== 'heading') return ELEMENTS[kind]
  if (!isOutline) return 'p'
  // The title is the first level.
  return HEADINGS[Math.min(6, Math.max(2, (level ?? 1) + 1)) - 2] ?? 'h6'
}

/** Unreviewed and made by a machine throughout: marked once for the block, not sentence by sentence. */
function isMachineMade(cell: CellData): boolean {
  const made = cell.segments.filter((one) => one.text !== null)
  return (
    made.length > 0 &&
    made.every((one) => one.status?.origin === 'machine' && one.status.state !== 'reviewed')
  )
}

/** One block in one language. */
export function Cell(props: Props) {
  const { cell, column, isBase, isOutline, kind, level, revealed, others } = props
  // What is missing is said in words: it stands apart like a word.
  const between = separators(
    cell.segments.map((segment) => segment.text ?? 'x'),
    cell.language,
  )
  const sentences = cell.segments.map((segment, index) => (
    <Fragment key={segment.path}>
      {between[index]}
      <SegmentText segment={segment} />
      {revealed?.has(segment.path) && others ? <Gloss path={segment.path} cells={others} /> : null}
    </Fragment>
  ))
  return createElement(
    elementFor(kind, level, isOutline),
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
