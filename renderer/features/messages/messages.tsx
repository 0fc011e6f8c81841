import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../contract/job.ts'
import { seenNotices } from '../../session/messages/keep-notices.ts'
import { Notices } from '../../ui/notices.tsx'
import type { Notice } from '../../ui/notice.ts'
import { languagesOfScripts, loadFaces } from '../../ui/typeface.ts'
import { isolate } from '../../ui/isolated-text.tsx'
import { ProgressNotice } from '../../ui/progress-notice.tsx'

type Props = {
  notices: readonly Notice[]
  jobs: readonly Job[]
  onDismiss: (id: number) => void
  onCancel: (id: string) => void
}

/** What the window tells at its foot: the jobs that take a while, and the messages. */
export function Messages({ notices, jobs, onDismiss, onCancel }: Props) {
  const { t } = useTranslation()
  const words = [...notices.map((one) => one.text), ...jobs.map((one) => one.name)].join('\n')
  // Titles and names of files are in any script.
  useEffect(() => {
    for (const language of languagesOfScripts(words)) void loadFaces(language, 'sans')
  }, [words])
  return (
    <Notices
      notices={seenNotices(notices)}
      label={t('notice.region')}
      dismissLabel={t('notice.dismiss')}
      onDismiss={onDismiss}
    >
      {jobs.map(({ id, kind, name, fraction }) => (
        <ProgressNotice
          key={id}
          text={t(`job.${kind}`, { name: isolate(name) })}
          fraction={fraction}
          cancelLabel={t('job.cancel')}
          onCancel={() => onCancel(id)}
        />
      ))}
    </Notices>
  )
}
