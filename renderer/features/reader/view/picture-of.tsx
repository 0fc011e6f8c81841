import type { Picture } from '../../../../contract/rich-text.ts'
import { pictureAddress } from '../../../client/picture-address.ts'
import styles from './picture-of.module.css'

type Props = {
  articleId: string
  picture: Picture
  /** The caption; an alternative text equal to it is omitted. */
  caption: string
}

/** A picture of the article, shown once for all columns. Known dimensions reserve its space before it loads. */
export function PictureOf({ articleId, picture, caption }: Props) {
  const { name, alt, width, height } = picture
  return (
    <div className={styles['frame']}>
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
    </div>
  )
}
