import { memo, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { JobStore } from '../../session/messages/job-store.ts'
import type { UnsavedStore } from '../../session/messages/unsaved-store.ts'
import type { NoticeStore } from '../../session/messages/notice-store.ts'
import { useMessageSlot } from '../../ui/messages/message-slot.tsx'
import type { Notice } from '../../ui/notice.ts'
import { Notices } from '../../ui/messages/notices.tsx'
import styles from '../../ui/messages/notices.module.css'
import { languagesOfScripts, loadFaces } from '../../ui/typeface.ts'
import { isolate } from '../../ui/isolate.ts'
import { UnsavedNotice } from '../../ui/messages/unsaved-notice.tsx'
import { ProgressNotice } from '../../ui/messages/progress-notice.tsx'
import { useMessagesKey } from './use-messages-key.ts'

type Props = {
  notices: NoticeStore
  jobs: JobStore
  unsaved: UnsavedStore
  /** The folder of the library. */
  library: string
  onSaveAgain: () => void
  onCancel: (id: string) => void
}

/** Messages and running work, at the bottom of the window; a change renders only this component. */
export const Messages = memo(function Messages(props: Props) {
  const { t, i18n } = useTranslation()
  const { dismiss, hold } = props.notices
  const all = useSyncExternalStore(props.notices.subscribe, props.notices.current)
  const jobs = useSyncExternalStore(props.jobs.subscribe, props.jobs.current)
  const unsaved = useSyncExternalStore(props.unsaved.subscribe, props.unsaved.current)
  const slot = useMessageSlot()
  const region = useRef<HTMLElement>(null)
  const words = [
    ...all.flatMap((one) => [one.text, ...(one.details ?? [])]),
    ...jobs.map((one) => one.name),
    unsaved ? props.library : '',
  ].join('\n')
  // Titles and file names are in any script.
  useEffect(() => {
    for (const language of languagesOfScripts(words)) void loadFaces(language, 'sans')
  }, [words])
  const why = unsaved ? t(`problem.${unsaved.problem}`, { folder: isolate(props.library) }) : ''
  /** Why nothing is saved is said once, and that all articles are gone, not for each. */
  const isSaid = ({ text, about }: Notice) =>
    text === why || (about === 'gone' && /^disk-(?:gone|absent)$/.test(unsaved?.problem ?? ''))
  const notices = all.filter((one) => !isSaid(one)).map(withCount)
  useMessagesKey(region, notices.length > 0 || unsaved !== null)
  const percent = useMemo(
    () => new Intl.NumberFormat(i18n.language, { style: 'percent' }),
    [i18n.language],
  )

  /** Several problems with files are one message, in the language in which they were reported. */
  function withCount(notice: Notice): Notice {
    const { isMerged, details = [], language } = notice
    if (!isMerged) return notice
    return {
      ...notice,
      text: i18n.getFixedT(language)('notice.notOpened', { number: details.length }),
    }
  }

  const messages = (
    <Notices
      regionRef={region}
      notices={notices.toReversed()}
      labels={{
        region: t('notice.region'),
        dismiss: t('notice.dismiss'),
        more: (number) => t('notice.more', { number }),
        fewer: t('notice.fewer'),
        showDetails: t('notice.showList'),
        hideDetails: t('notice.hideList'),
      }}
      onDismiss={dismiss}
      onHold={hold}
      lasting={
        unsaved ? (
          <UnsavedNotice
            text={`${t('unsaved.files', { count: unsaved.files })}\n${why}`}
            retryLabel={t('unsaved.retry')}
            onRetry={props.onSaveAgain}
          />
        ) : null
      }
    />
  )
  return (
    <div className={styles['area']}>
      <ProgressNotice
        work={jobs.map(({ id, kind, name, fraction }) => ({
          id,
          fraction,
          text: t(`job.${kind}`, { name: isolate(name) }),
        }))}
        labels={{
          region: t('job.region'),
          cancel: t('job.cancel'),
          all: (number) => t('job.all', { number }),
          show: t('notice.showList'),
          hide: t('notice.hideList'),
          percent,
        }}
        onCancel={props.onCancel}
      />
      {slot ? createPortal(messages, slot) : messages}
    </div>
  )
})
