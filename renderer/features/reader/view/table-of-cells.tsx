import { memo, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { textDirectionOf } from '../../../../contract/languages.ts'
import type { BlockRow, TableRow } from '../rows/build-rows.ts'
import type { TablePlace } from '../rows/group-cells.ts'
import { hasDoubtful, isMachineMade } from '../rows/margin-marks.ts'
import type { Revealed } from '../caret/revealed.ts'
import markStyles from './margin-marks.module.css'
import cellStyles from './cell.module.css'
import rowStyles from './row.module.css'
import { rowId } from '../caret/sentence-elements.ts'
import { Sentences } from './sentences.tsx'
import { verseAttribute } from '../rows/verse-lines.ts'
import styles from './table-of-cells.module.css'

type Props = {
  row: TableRow
  /** The language of the base column, which the on-demand mode keeps. */
  base: string
  revealed: Revealed
}

function roleOf(row: number, place: TablePlace<BlockRow>): 'columnheader' | 'rowheader' | 'cell' {
  if (!place.header) return 'cell'
  return row === 0 || place.column > 0 ? 'columnheader' : 'rowheader'
}

/** A table in every shown language, one per column, with aligned lines. A wide table scrolls in its own box. */
export const TableOfCells = memo(function TableOfCells({ row, base, revealed }: Props) {
  const { t } = useTranslation()
  const name = t('reader.table', { number: row.number })
  const { lines } = row
  return (
    <div role="group" aria-label={name} data-row={row.key} className={rowStyles['row']}>
      {row.languages.map((language, column) => {
        const cells = lines.flatMap((line) =>
          line.places.flatMap((place) => place.blocks.map((block) => block.cells[column])),
        )
        const segments = cells.flatMap((cell) => cell?.segments ?? [])
        return (
          <div
            key={language}
            role="table"
            aria-label={name}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a wide table is scrolled by keyboard (axe, scrollable-region-focusable)
            tabIndex={0}
            lang={language}
            dir={textDirectionOf(language)}
            className={`${cellStyles['cell']} ${markStyles['marked']} ${styles['table']}`}
            data-kind="table"
            data-column={column}
            data-face={column}
            data-base={language === base ? '' : undefined}
            data-source={cells.some((cell) => cell?.isSource) ? '' : undefined}
            data-machine={isMachineMade({ segments }) ? '' : undefined}
            data-doubtful={hasDoubtful({ segments }) ? '' : undefined}
            data-line-count={lines.length}
            data-place-count={lines[0]?.places.length ?? 1}
          >
            {lines.map((line) => (
              <div key={line.row} role="row" data-line={line.row} className={styles['line']}>
                {line.places.map((place) => (
                  <div
                    key={place.column}
                    role={roleOf(line.row, place)}
                    className={styles['place']}
                    data-header={place.header ? '' : undefined}
                    data-align={place.blocks[0]?.cell?.align}
                  >
                    {place.blocks.map((block) => (
                      <CellText
                        key={block.key}
                        block={block}
                        column={column}
                        base={base}
                        revealed={revealed}
                      />
                    ))}
                  </div>
                ))}
              </div>
            ))}
          </div>
        )
      })}
    </div>
  )
})

type CellTextProps = { block: BlockRow; column: number; base: string; revealed: Revealed }

/** The text of one block in a table cell. */
function CellText({ block, column, base, revealed }: CellTextProps) {
  const shown = useSyncExternalStore(
    revealed.subscribe,
    () => revealed.of(block.key),
    () => revealed.of(block.key),
  )
  const cell = block.cells[column]
  if (!cell) return null
  const isBase = cell.language === base
  return (
    <p
      id={column === 0 ? rowId(block.key) : undefined}
      className={styles['text']}
      data-base={isBase ? '' : undefined}
      data-verse={verseAttribute(block.verse)}
    >
      <Sentences
        cell={cell}
        revealed={isBase ? shown : undefined}
        others={block.cells.map((one) => (one.language === base ? null : one))}
      />
    </p>
  )
}
