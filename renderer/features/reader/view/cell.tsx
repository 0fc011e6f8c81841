import { createElement } from 'react'
import { blockDirectionOf } from '../rows/block-direction.ts'
import type { BlockRow, Cell as CellData } from '../rows/build-rows.ts'
import { hasDoubtful, isMachineMade } from '../rows/margin-marks.ts'
import type { Marker } from '../rows/list-marker.ts'
// Import order is the cascade order: the rules of .cell come last among equal specificity.
import verseStyles from './verse.module.css'
import kindStyles from './block-kind.module.css'
import itemStyles from './list-item.module.css'
import markStyles from './margin-marks.module.css'
import styles from './cell.module.css'
import { Sentences } from './sentences.tsx'

type Props = {
  cell: CellData
  column: number
  /** Whether this is the base column, which the on-demand mode keeps. */
  isBase: boolean
  /** Whether headings are heading elements; only one column's are, so that the outline is not repeated. */
  isOutline: boolean
  kind: BlockRow['kind'] | 'title'
  level?: number | undefined
  outlineLevel?: number | undefined
  isOpening?: boolean
  marker?: Marker | null
  /** Indent of a line of verse, in em. */
  indent?: number | undefined
  /** Paths of the sentences whose translations are shown below them. */
  revealed?: ReadonlySet<string> | undefined
  /** The cells of the other columns, by column index; null for the base. */
  others?: readonly (CellData | null)[] | undefined
}

const KIND_ELEMENTS = {
  paragraph: 'p',
  quote: 'blockquote',
  'list-item': 'p',
  figure: 'p',
  code: 'p',
} as const

function elementFor({ kind, outlineLevel = 2, isOutline }: Props): string {
  if (kind === 'title') return isOutline ? 'h1' : 'p'
  if (kind !== 'heading') return KIND_ELEMENTS[kind]
  return isOutline ? `h${outlineLevel}` : 'p'
}

// Written out, so that a test can check that the sheets define them.
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

/** Classes of a list item; continuation blocks have the part of their item. */
const itemClass = (part: Marker['part']): string | undefined =>
  [itemStyles['item'], part && PART_CLASSES[part]].filter(Boolean).join(' ')

/** Each style sheet covers one aspect of a cell, and adds its class where that applies. */
function classOf({ kind, marker, indent }: Props, hasLines: boolean): string {
  return [
    styles['cell'],
    KIND_CLASSES[kind],
    kind === 'list-item' && itemClass(marker?.part),
    indent !== undefined && verseStyles['verse'],
    hasLines && verseStyles['lines'],
    markStyles['marked'],
  ]
    .filter(Boolean)
    .join(' ')
}

/** One block in one language. */
export function Cell(props: Props) {
  const { cell, column, isBase, kind, level, marker, indent, revealed, others } = props
  const texts = cell.segments.map(({ text }) => text)
  // Verse and addresses keep the author's line breaks.
  const hasLines = texts.some((text) => text?.includes('\n'))
  return createElement(
    elementFor(props),
    {
      lang: cell.language,
      dir: kind === 'code' ? 'ltr' : blockDirectionOf(cell.language, texts),
      role: marker?.part,
      className: classOf(props, hasLines),
      'data-column': column,
      'data-face': column,
      'data-kind': kind,
      'data-level': level,
      'data-opening': props.isOpening ? '' : undefined,
      'data-depth': marker?.depth,
      'data-part': marker?.part,
      'data-marker': marker?.text ?? undefined,
      'data-indent': indent,
      'data-lines': hasLines ? '' : undefined,
      'data-base': isBase ? '' : undefined,
      'data-source': cell.isSource ? '' : undefined,
      'data-machine': isMachineMade(cell) ? '' : undefined,
      'data-doubtful': hasDoubtful(cell) ? '' : undefined,
    },
    <Sentences cell={cell} revealed={revealed} others={others} />,
  )
}
