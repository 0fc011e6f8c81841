import { createElement } from 'react'
import { blockDirectionOf } from '../rows/block-direction.ts'
import type { BlockRow, Cell as CellData } from '../rows/build-rows.ts'
import { isMachineMade } from '../rows/is-machine-made.ts'
import type { Marker } from '../rows/list-marker.ts'
// In this order they go into the style sheet: of rules that weigh the same, the cell's own come last.
import verseStyles from './verse.module.css'
import kindStyles from './block-kind.module.css'
import itemStyles from './list-item.module.css'
import markStyles from './machine-mark.module.css'
import styles from './cell.module.css'
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

// Written out, so that the tests can compare them with the sheets.
const KIND_CLASSES: Readonly<Record<Props['kind'], string | undefined>> = {
  title: kindStyles['title'],
  paragraph: undefined,
  heading: kindStyles['heading'],
  quote: kindStyles['quote'],
  'list-item': undefined,
  figure: kindStyles['figure'],
  code: kindStyles['code'],
}

const PART_CLASSES = { term: itemStyles['term'], definition: itemStyles['definition'] } as const

/** The class of a list's item; what goes on in a term or a definition is of it. */
const itemClass = (part: Marker['part']): string | undefined =>
  [itemStyles['item'], part && PART_CLASSES[part]].filter(Boolean).join(' ')

/** Each sheet is one concern of a cell, and gives its class where that is its concern. */
function classOf({ kind, marker, indent }: Props, hasLines: boolean, isMarked: boolean): string {
  return [
    styles['cell'],
    KIND_CLASSES[kind],
    kind === 'list-item' && itemClass(marker?.part),
    indent !== undefined && verseStyles['verse'],
    hasLines && verseStyles['lines'],
    isMarked && markStyles['mark'],
  ]
    .filter(Boolean)
    .join(' ')
}

/** One block in one language. */
export function Cell(props: Props) {
  const { cell, column, isBase, isOutline, kind, level, marker, indent, revealed, others } = props
  const texts = cell.segments.map(({ text }) => text)
  // Verse, addresses: the breaks are the author's.
  const hasLines = texts.some((text) => text?.includes('\n'))
  const isMarked = isMachineMade(cell)
  return createElement(
    elementFor(kind, level, isOutline),
    {
      lang: cell.language,
      dir: kind === 'code' ? 'ltr' : blockDirectionOf(cell.language, texts),
      role: marker?.part,
      className: classOf(props, hasLines, isMarked),
      'data-column': column,
      'data-face': column,
      'data-kind': kind,
      'data-level': level,
      'data-depth': marker?.depth,
      'data-part': marker?.part,
      'data-marker': marker?.text ?? undefined,
      'data-indent': indent,
      'data-lines': hasLines ? '' : undefined,
      'data-base': isBase ? '' : undefined,
      'data-source': cell.isSource ? '' : undefined,
      'data-machine': isMarked ? '' : undefined,
    },
    <Sentences cell={cell} revealed={revealed} others={others} />,
  )
}
