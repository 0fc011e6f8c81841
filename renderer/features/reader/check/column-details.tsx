import { useTranslation } from 'react-i18next'
import type { Progress } from '../../../../contract/article.ts'
import { autonymOf, textDirectionOf } from '../../../../contract/languages.ts'
import { keyLabel } from '../../../commands/key-label.ts'
import { useSession } from '../../../session/session.ts'
import { Popover } from '../../../ui/popover.tsx'
import { PushButton } from '../../../ui/push-button.tsx'
import { countToCheck, type ProgressRow, progressRows } from '../rows/progress-rows.ts'
import styles from './column-details.module.css'
import { Legend } from './legend.tsx'

type Props = {
  anchor: HTMLElement
  language: string
  progress: Progress
  /** Goes to the next place to check of this translation. */
  onCheck: () => void
  onClose: () => void
}

/** What is behind a column head: the statistics of the translation, what to do, and what the marks mean. */
export function ColumnDetails({ anchor, language, progress, onCheck, onClose }: Props) {
  const { t, i18n } = useTranslation()
  const { commands, info } = useSession()
  const key = commands.find(({ id }) => id === 'next-check')?.keys[0]
  const number = new Intl.NumberFormat(i18n.language)
  const value = ({ count, total }: ProgressRow): string =>
    total === undefined
      ? number.format(count)
      : t('details.share', { done: number.format(count), total: number.format(total) })
  return (
    <Popover
      anchor={anchor}
      title={autonymOf(language)}
      titleLanguage={{ lang: language, dir: textDirectionOf(language) }}
      onClose={onClose}
    >
      <dl className={styles['facts']}>
        {progressRows(progress).map((row) => (
          <div key={row.fact} data-fact={row.fact}>
            <dt>{t(`details.${row.fact}`)}</dt>
            <dd>{value(row)}</dd>
          </div>
        ))}
      </dl>
      {countToCheck(progress) > 0 ? (
        <PushButton
          onClick={() => {
            onClose()
            onCheck()
          }}
        >
          {t('command.nextCheck')}
          {key ? <kbd className={styles['key']}>{keyLabel(key, info.platform)}</kbd> : null}
        </PushButton>
      ) : (
        <p className={styles['none']}>{t('details.none')}</p>
      )}
      <Legend />
    </Popover>
  )
}
