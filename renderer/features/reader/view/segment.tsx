import { CornerLeftUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { blockOfPath } from '../../../../contract/block-of-path.ts'
import { isDoubtful } from '../../../../contract/doubtful.ts'
import type { CellSegment } from '../rows/build-rows.ts'
import { MarkedText } from './marked-text.tsx'
import styles from './segment.module.css'

type Props = {
  segment: CellSegment
  /** Whether the previous sentence is missing in the same way, so that this one needs no text. */
  isAgain?: boolean
}

/** One sentence, focusable by the caret. A stale or missing one says so in words, not by colour alone. */
export function SegmentText({ segment, isAgain = false }: Props) {
  const { t, i18n } = useTranslation()
  const { path, text, status, marks } = segment
  if (text === null) {
    const joinedTo = status?.state === 'joined' ? status.joinedTo : undefined
    const message = t(joinedTo === undefined ? 'reader.missing' : 'reader.elsewhere')
    return (
      <span
        data-path={path}
        data-state={joinedTo === undefined ? 'missing' : 'joined'}
        data-joined={joinedTo}
        tabIndex={-1}
        className={styles['segment']}
      >
        <span lang={i18n.language} dir={i18n.dir()}>
          {joinedTo !== undefined && blockOfPath(joinedTo) === blockOfPath(path) ? (
            <span className={styles['joined']} title={t('reader.joined')}>
              <CornerLeftUp aria-hidden size={14} />
              <span className="visually-hidden">{t('reader.joined')}</span>
            </span>
          ) : (
            <span className={styles['missing']} data-again={isAgain ? '' : undefined}>
              {isAgain ? <span className="visually-hidden">{message}</span> : message}
            </span>
          )}
        </span>
      </span>
    )
  }
  const stale = status?.state === 'stale'
  const doubtful = status ? isDoubtful(status) : false
  const remark = stale ? t('reader.stale') : doubtful ? t('reader.doubtful') : undefined
  return (
    <span
      data-path={path}
      data-text=""
      data-state={status?.state}
      data-machine={status?.origin === 'machine' ? '' : undefined}
      data-doubtful={doubtful ? '' : undefined}
      data-joins={segment.joins?.join(' ')}
      tabIndex={-1}
      className={styles['segment']}
      title={remark}
      // Not hidden text: the text content of this element is exactly the sentence.
      aria-description={remark}
    >
      <MarkedText text={text} marks={marks ?? []} />
    </span>
  )
}
