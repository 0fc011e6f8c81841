import type { ReactNode } from 'react'
import type { Article } from '../../../contract/article.ts'
import { textDirectionOf } from '../../../contract/languages.ts'
import styles from './reading-title.module.css'

type Props = {
  article: Pick<Article, 'title' | 'language'>
  /** Whether it is shown: the large title is no longer in view. */
  isShown: boolean
  /** The progress. */
  children?: ReactNode
}

/** The article's title in the toolbar, which keeps its room while it is hidden. */
export function ReadingTitle({ article: { title, language }, isShown, children }: Props) {
  return (
    <div className={styles['title']} data-shown={isShown ? '' : undefined}>
      <bdi lang={language} dir={textDirectionOf(language)} className={styles['name']}>
        {title}
      </bdi>
      {children}
    </div>
  )
}
