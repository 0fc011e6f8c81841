import { Fragment } from 'react'
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

/** A heading is one only in the first column: its translations would double the outline. */
function elementFor(kind: Props['kind'], level: number | undefined, isBase: boolean) {
  if (kind === 'title') return isBase ? 'h1' : 'p'
  if (kind !== 'heading') return ELEMENTS[kind]
  if (!isBase) return 'p'
  const depth = Math.min(6, Math.max(2, (level ?? 1) + 1))
  return `h${depth as 2 | 3 | 4 | 5 | 6}` as const
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
  const Element = elementFor(kind, level, isBase)
  return (
    <Element
      lang={cell.language}
      dir={directionOf(cell.language)}
      className={styles['cell']}
      data-column={column}
      data-face={column}
      data-kind={kind}
      data-level={level}
      data-base={isBase ? '' : undefined}
      data-source={cell.isSource ? '' : undefined}
      data-machine={isMachineMade(cell) ? '' : undefined}
    >
      {cell.segments.map((segment, index) => {
        const before = cell.segments[index - 1]?.text ?? ''
        const separator =
          before === ''
            ? index > 0
              ? ' '
              : ''
            : separatorBetween(before, segment.text ?? ' ', cell.language)
        return (
          <Fragment key={segment.path}>
            {separator}
            <SegmentText segment={segment} />
            {revealed?.has(segment.path) && others ? (
              <Gloss path={segment.path} cells={others} />
            ) : null}
          </Fragment>
        )
      })}
    </Element>
  )
}
