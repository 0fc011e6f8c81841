import { memo, useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import type { JobStore } from '../../session/messages/job-store.ts'
import type { UnsavedStore } from '../../session/messages/unsaved-store.ts'
import type { NoticeStore } from '../../session/messages/notice-store.ts'
import { visibleNotices } from '../../session/messages/notice-list.ts'
import type { Notice } from '../../ui/notice.ts'
import { Notices } from '../../ui/notices.tsx'
import { languagesOfScripts, loadFaces } from '../../ui/typeface.ts'
import { isolate } from '../../ui/isolate.ts'
import { UnsavedNotice } from '../../ui/unsaved-notice.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'

type Props = {
  notices: NoticeStore
  jobs: JobStore
  unsaved: UnsavedStore
  /** The folder of the library. */
  library: string
  onSaveAgain: () => void
  onCancel: (id: string) => void
}

/** Jobs that take a while and messages, at the bottom of the window; a change renders only this component. */
export const Messages = memo(function Messages(props: Props) {
  const { t } = useTranslation()
  const { dismiss } = props.notices
  const notices = useSyncExternalStore(props.notices.subscribe, props.notices.current)
  const jobs = useSyncExternalStore(props.jobs.subscribe, props.jobs.current)
  const unsaved = useSyncExternalStore(props.unsaved.subscribe, props.unsaved.current)
  const words = [
    ...notices.map((one) => one.text),
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
  return (
    <Notices
      notices={visibleNotices(notices.filter((one) => !isSaid(one)))}
      label={t('notice.region')}
      dismissLabel={t('notice.dismiss')}
      onDismiss={dismiss}
      lasting={
        unsaved ? (
          <UnsavedNotice
            text={`${t('unsaved.files', { count: unsaved.files })}\n${why}`}
            retryLabel={t('unsaved.retry')}
            onRetry={props.onSaveAgain}
          />
        ) : null
      }
    >
      {jobs.map(({ id, kind, name, fraction }) => (
        <ProgressNotice
          key={id}
          text={t(`job.${kind}`, { name: isolate(name) })}
          fraction={fraction}
          cancelLabel={t('job.cancel')}
          onCancel={() => props.onCancel(id)}
        />
      ))}
    </Notices>
  )
})
