import { Clock, CornerLeftUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './legend.module.css'

const icon = { 'aria-hidden': true, size: 14, strokeWidth: 1.75 } as const

/** What the marks in the text mean. */
export function Legend() {
  const { t } = useTranslation()
  const marks = [
    { mark: <i className={styles['machine']} />, meaning: t('legend.machine') },
    { mark: <i className={styles['doubtful']} />, meaning: t('legend.doubtful') },
    { mark: <Clock {...icon} />, meaning: t('legend.stale') },
    { mark: <i className={styles['missing']} />, meaning: t('reader.missing') },
    { mark: <CornerLeftUp {...icon} />, meaning: t('legend.joined') },
    { mark: null, meaning: t('legend.unmarked') },
  ]
  return (
    <section className={styles['legend']}>
      <h3 className={styles['heading']}>{t('legend.title')}</h3>
      <ul>
        {marks.map(({ mark, meaning }) => (
          <li key={meaning}>
            <span className={styles['sign']}>{mark}</span>
            {meaning}
          </li>
        ))}
      </ul>
    </section>
  )
}
