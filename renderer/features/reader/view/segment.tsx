import { CornerLeftUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { blockOfPath } from '../../../../contract/block-of-path.ts'
import { isDoubtful } from '../../../../contract/doubtful.ts'
import type { CellSegment } from '../rows/build-rows.ts'
import { MarkedText } from './marked-text.tsx'
import styles from './segment.module.css'

type Props = {
  segment: CellSegment
  /** The same is said of the one before, where it lacks its text. */
  isAgain?: boolean
}

/**
 * One sentence. It takes the focus when the caret is on it; what is stale or missing says so in words,
 * not by colour alone.
 */
export function SegmentText({ segment, isAgain = false }: Props) {
  const { t, i18n } = useTranslation()
  const { path, text, status, marks } = segment
  if (text === null) {
    const joinedTo = status?.state === 'joined' ? status.joinedTo : undefined
    const absence = t(joinedTo === undefined ? 'reader.missing' : 'reader.elsewhere')
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
              {isAgain ? <span className="visually-hidden">{absence}</span> : absence}
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
      // Not as hidden text: the text of this element is the sentence, to the letter.
      aria-description={remark}
    >
      <MarkedText text={text} marks={marks ?? []} />
    </span>
  )
}
