import { memo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { BlockRow } from '../rows/build-rows.ts'
import { Cell } from './cell.tsx'
import { PictureAbsent } from './picture-absent.tsx'
import { PictureOf } from './picture-of.tsx'
import type { Revealed } from '../caret/revealed.ts'
import styles from './row.module.css'
import { rowId } from '../caret/sentence-elements.ts'
import { verseAttribute } from '../rows/verse-lines.ts'

type Props = {
  articleId: string
  row: BlockRow
  /** The language of the base column, which the on-demand mode keeps. */
  base: string
  /** The language whose headings are heading elements. */
  outline: string
  revealed: Revealed
  onRestore: (key: string, restored: boolean) => void
  /** Whether removed passages are shown; restored ones can then be removed again. */
  showTrimmed: boolean
}

const KIND_LABELS = {
  paragraph: 'reader.paragraph',
  heading: 'reader.heading',
  quote: 'reader.quote',
  'list-item': 'reader.listItem',
  figure: 'reader.figure',
  code: 'reader.code',
} as const

/** The source's caption of a picture. */
function captionOf({ cells }: BlockRow): string {
  const source = cells.find((one) => one.isSource)
  return source?.segments.map((one) => one.text ?? '').join(' ') ?? ''
}

/** One block of the article in every shown language, aligned at the top. */
export const Row = memo(function Row(props: Props) {
  const { articleId, row, base, outline, revealed, onRestore, showTrimmed } = props
  const { t } = useTranslation()
  const shown = useSyncExternalStore(
    revealed.subscribe,
    () => revealed.of(row.key),
    () => revealed.of(row.key),
  )
  const name = row.restored
    ? t('reader.restored')
    : t(KIND_LABELS[row.kind], { number: Number(row.key.slice(1)) })
  return (
    <div
      role="group"
      aria-label={name}
      id={rowId(row.key)}
      data-row={row.key}
      data-picture={row.picture ? '' : undefined}
      data-verse={verseAttribute(row.verse)}
      data-restored={row.restored ? '' : undefined}
      className={styles['row']}
    >
      {row.picture ? (
        <PictureOf
          articleId={articleId}
          at={row.key}
          picture={row.picture}
          caption={captionOf(row)}
        />
      ) : row.kind === 'figure' ? (
        <PictureAbsent />
      ) : null}
      {row.cells.map((cell, column) => (
        <Cell
          key={cell.language}
          cell={cell}
          column={column}
          isBase={cell.language === base}
          isOutline={cell.language === outline}
          kind={row.kind}
          level={row.level}
          outlineLevel={row.outlineLevel}
          isOpening={row.isOpening}
          marker={row.marker}
          indent={row.verse?.indent}
          revealed={cell.language === base ? shown : undefined}
          others={row.cells.map((one) => (one.language === base ? null : one))}
        />
      ))}
      {row.restored && showTrimmed ? (
        <button
          type="button"
          className={styles['takeOut']}
          onClick={() => onRestore(row.key, false)}
        >
          {t('reader.takeOut')}
        </button>
      ) : null}
    </div>
  )
})
