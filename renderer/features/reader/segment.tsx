import { CornerLeftUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isDoubtful } from '../../../contract/doubtful.ts'
import type { CellSegment } from './build-rows.ts'
import { MarkedText } from './marked-text.tsx'
import styles from './segment.module.css'

/**
 * One sentence. It takes the focus when the caret is on it; what is stale or missing says so in words,
 * not by colour alone.
 */
export function SegmentText({ segment }: { segment: CellSegment }) {
  const { t, i18n } = useTranslation()
  const { path, text, status, marks } = segment
  if (text === null && status?.state === 'joined') {
    return (
      <span
        data-path={path}
        data-state="joined"
        data-joined={status.joinedTo}
        tabIndex={-1}
        className={styles['segment']}
      >
        <span
          lang={i18n.language}
          dir={i18n.dir()}
          className={styles['joined']}
          title={t('reader.joined')}
        >
          <CornerLeftUp aria-hidden size={14} />
          <span className="visually-hidden">{t('reader.joined')}</span>
        </span>
      </span>
    )
  }
  if (text === null) {
    return (
      <span data-path={path} data-state="missing" tabIndex={-1} className={styles['segment']}>
        <span lang={i18n.language} dir={i18n.dir()} className={styles['missing']}>
          {t('reader.missing')}
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
