import { ImageOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import styles from './picture-of.module.css'

/** Placeholder for a picture that the document does not include, above its caption or alternative text. */
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
