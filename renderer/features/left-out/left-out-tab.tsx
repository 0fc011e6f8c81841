import { useTranslation } from 'react-i18next'
import type { Trimmed } from '../../../contract/article.ts'
import { useOpenReading, useSession } from '../../session/session.ts'
import { Switch } from '../../ui/switch.tsx'
import styles from './left-out-tab.module.css'
import { Passage } from './passage.tsx'
import { placeOfPassage } from './place-of-passage.ts'

/** The passages that cleaning left out of the open part, each with its reason, its place and a button that restores it. */
export function LeftOutTab() {
  const { t } = useTranslation()
  const { leftOut, side, places, leaveSide } = useSession()
  const { article } = useOpenReading()
  const { trimmed } = article
  if (trimmed.length === 0) return <p className={styles['note']}>{t('reader.nothingLeftOut')}</p>
  const goTo = (passage: Trimmed): void => {
    leaveSide()
    places.jump(article.part, placeOfPassage(article, passage))
  }
  const count = trimmed.filter((one) => !one.restored).length
  return (
    <>
      <p className={styles['note']}>{t('reader.leftOutSummary', { count })}</p>
      <Switch label={t('leftOut.inText')} isOn={leftOut.isShown} onChange={leftOut.toggle} />
      <ul className={styles['list']}>
        {trimmed.map((passage) => (
          <Passage
            key={passage.key}
            articleId={article.id}
            language={article.language}
            passage={passage}
            isCurrent={passage.key === side.opened?.subject}
            onGo={goTo}
            onPut={leftOut.put}
          />
        ))}
      </ul>
    </>
  )
}
