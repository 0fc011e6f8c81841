import { ArrowUpDown, CornerLeftUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { blockOfPath } from '../../../../contract/block-of-path.ts'
import { isDoubtful } from '../../../../contract/doubtful.ts'
import type { CellSegment } from '../rows/build-rows.ts'
import { isMachine, spaceFor } from '../rows/margin-marks.ts'
import { MarkedText } from './marked-text.tsx'
import missingStyles from './missing.module.css'
import styles from './segment.module.css'

/** One sentence, focusable by the caret. What its marks mean is said in words too. */
export function SegmentText({ segment }: { segment: CellSegment }) {
  const { t } = useTranslation()
  const { path, text, status, marks } = segment
  if (text === null && status?.joinedTo !== undefined)
    return <JoinedSegment path={path} joinedTo={status.joinedTo} />
  if (text === null) return <MissingSegment segment={segment} />
  const doubtful = status ? isDoubtful(status) : false
  const remark =
    status?.state === 'stale' ? t('reader.stale') : doubtful ? t('reader.doubtful') : undefined
  return (
    <span
      data-path={path}
      data-text=""
      data-state={status?.state}
      data-machine={isMachine(status) ? '' : undefined}
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

/** Stands for a sentence whose translation is part of another's; its sign appears only when the pair is lit. */
function JoinedSegment({ path, joinedTo }: { path: string; joinedTo: string }) {
  const { t, i18n } = useTranslation()
  const isNear = blockOfPath(joinedTo) === blockOfPath(path)
  const message = t(isNear ? 'reader.joined' : 'reader.elsewhere')
  const Sign = isNear ? CornerLeftUp : ArrowUpDown
  return (
    <span
      data-path={path}
      data-state="joined"
      data-joined={joinedTo}
      tabIndex={-1}
      className={styles['segment']}
      title={message}
    >
      <span lang={i18n.language} dir={i18n.dir()} className={styles['joined']}>
        <Sign aria-hidden size={12} />
        <span className="visually-hidden">{message}</span>
      </span>
    </span>
  )
}

/** An outlined space of about the source's length, which offers what can be done about it. */
function MissingSegment({ segment }: { segment: CellSegment }) {
  const { t, i18n } = useTranslation()
  return (
    <span
      data-path={segment.path}
      data-state="missing"
      role="button"
      aria-haspopup="dialog"
      tabIndex={-1}
      className={styles['segment']}
      title={t('reader.missing')}
    >
      <span className={missingStyles['missing']} data-space={spaceFor(segment)} />
      <span className="visually-hidden" lang={i18n.language} dir={i18n.dir()}>
        {t('reader.missing')}
      </span>
    </span>
  )
}
