import { useTranslation } from 'react-i18next'
import type { Picture } from '../../../../contract/rich-text.ts'
import { pictureAddress } from '../../../client/picture-address.ts'
import styles from './picture-of.module.css'

type Props = {
  articleId: string
  /** The key of its block, `cover` for the cover. */
  at: string
  picture: Picture
  /** The caption; an alternative text equal to it is omitted. */
  caption: string
}

/**
 * A picture of the article, shown once for all columns, as a button that shows it large. Known dimensions reserve its
 * space before it loads.
 */
export function PictureOf({ articleId, at, picture, caption }: Props) {
  const { t } = useTranslation()
  const { name, alt, width, height } = picture
  const label = alt || caption
  return (
    <div className={styles['frame']}>
      <button
        type="button"
        className={styles['open']}
        aria-label={
          label === '' ? t('picture.enlarge') : t('picture.enlargeNamed', { name: label })
        }
        aria-haspopup="dialog"
        data-enlarges={at}
      >
        <img
          className={styles['picture']}
          src={pictureAddress(articleId, name)}
          alt={alt === caption ? '' : alt}
          width={width}
          height={height}
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      </button>
    </div>
  )
}
