import { memo } from 'react'
import type { Row as RowData } from '../rows/build-rows.ts'
import type { Revealed } from '../caret/revealed.ts'
import { Gap } from './gap.tsx'
import { Row } from './row.tsx'
import { TableOfCells } from './table-of-cells.tsx'
import { TrimmedRow } from './trimmed-row.tsx'
import styles from './section.module.css'

type Props = {
  articleId: string
  rows: readonly RowData[]
  base: string
  outline: string
  language: string
  revealed: Revealed
  showTrimmed: boolean
  onRestore: (key: string, restored: boolean) => void
  /** Called to list what was left out, with the key of the first passage of a gap. */
  onLeftOut: (key?: string) => void
}

/** About twenty rows that are laid out together, and only when near the viewport (`content-visibility`). */
export const Section = memo(function Section(props: Props) {
  const { articleId, rows, base, outline, language, revealed, showTrimmed, onRestore, onLeftOut } =
    props
  return (
    <div className={styles['section']} data-section="">
      {rows.map((row) =>
        row.type === 'block' ? (
          <Row
            key={row.key}
            articleId={articleId}
            row={row}
            base={base}
            // Only headings depend on it; the same value spares the other rows a render.
            outline={row.kind === 'heading' ? outline : base}
            revealed={revealed}
            showTrimmed={showTrimmed}
            onRestore={onRestore}
          />
        ) : row.type === 'table' ? (
          <TableOfCells key={row.key} row={row} base={base} revealed={revealed} />
        ) : row.type === 'gap' ? (
          <Gap key={row.key} first={row.first} count={row.count} onOpen={onLeftOut} />
        ) : (
          <TrimmedRow
            key={row.key}
            articleId={articleId}
            trimmed={row.trimmed}
            language={language}
            onRestore={onRestore}
          />
        ),
      )}
    </div>
  )
})
