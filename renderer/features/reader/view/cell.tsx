import { createElement } from 'react'
import { blockDirectionOf } from '../rows/block-direction.ts'
import type { BlockRow, Cell as CellData } from '../rows/build-rows.ts'
import { isMachineMade } from '../rows/is-machine-made.ts'
import type { Marker } from '../rows/list-marker.ts'
import styles from './row.module.css'
import { Sentences } from './sentences.tsx'

type Props = {
  cell: CellData
  column: number
  /** The column that stays when translations come on demand. */
  isBase: boolean
  /** Its headings are headings; those of its translations are not: they would double the outline. */
  isOutline: boolean
  kind: BlockRow['kind'] | 'title'
  level?: number | undefined
  marker?: Marker | null
  /** Ems that a line of verse is set in. */
  indent?: number | undefined
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

/** One block in one language. */
export function Cell(props: Props) {
  const { cell, column, isBase, isOutline, kind, level, marker, indent, revealed, others } = props
  const texts = cell.segments.map(({ text }) => text)
  return createElement(
    elementFor(kind, level, isOutline),
    {
      lang: cell.language,
      dir: kind === 'code' ? 'ltr' : blockDirectionOf(cell.language, texts),
      role: marker?.part,
      className: styles['cell'],
      'data-column': column,
      'data-face': column,
      'data-kind': kind,
      'data-level': level,
      'data-depth': marker?.depth,
      'data-part': marker?.part,
      'data-marker': marker?.text ?? undefined,
      'data-indent': indent,
      // Verse, addresses: the breaks are the author's.
      'data-lines': cell.segments.some((one) => one.text?.includes('\n')) ? '' : undefined,
      'data-base': isBase ? '' : undefined,
      'data-source': cell.isSource ? '' : undefined,
      'data-machine': isMachineMade(cell) ? '' : undefined,
    },
    <Sentences cell={cell} revealed={revealed} others={others} />,
  )
}
