import { textDirectionOf } from '../../../../contract/languages.ts'
import type { Cell } from '../rows/build-rows.ts'
import { SegmentText } from './segment.tsx'
import styles from './segment.module.css'

/** The translations of one sentence, shown below it on demand; for a joined sentence the joint translation. */
export function Gloss({ path, cells }: { path: string; cells: readonly (Cell | null)[] }) {
  return (
    <span role="note" data-gloss="" className={styles['gloss']}>
      {cells.map((cell, column) => {
        const segment = cell?.segments.find((one) => one.path === path)
        return cell && segment ? (
          <span
            key={cell.language}
            lang={cell.language}
            dir={textDirectionOf(cell.language)}
            className={styles['glossLine']}
            data-face={column}
          >
            <SegmentText
              segment={{ ...segment, text: segment.text ?? segment.joinedText ?? null }}
            />
          </span>
        ) : null
      })}
    </span>
  )
}
