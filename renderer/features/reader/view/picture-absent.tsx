import { ImageOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './picture-of.module.css'

/** Stands where a picture stood that did not come with the text: over its caption, or the words that were to stand for it. */
export function PictureAbsent() {
  const { t, i18n } = useTranslation()
  return (
    <div className={styles['frame']}>
      <p lang={i18n.language} dir={i18n.dir()} className={styles['absent']}>
        <ImageOff aria-hidden size={16} />
        {t('reader.noPicture')}
      </p>
    </div>
  )
}
