import type { Picture } from '../../../../contract/rich-text.ts'
import { pictureAddress } from '../../../client/picture-address.ts'
import styles from './picture-of.module.css'

type Props = {
  articleId: string
  picture: Picture
  /** What stands under it: an alternative text that says the same is not said twice. */
  caption: string
}

/** A picture of the article, once for all its columns. Its room is kept free before it is there, where its size is known. */
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
