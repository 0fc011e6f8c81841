import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../contract/article.ts'
import { textDirectionOf } from '../../../contract/languages.ts'
import { Panel } from '../../ui/panel.tsx'
import styles from './contents-panel.module.css'

type Props = {
  article: Pick<Article, 'chapters' | 'parts' | 'language'>
  /** The line that one reads under; -1 before the first. */
  current: number
  /** A line of the contents, or -1 for what stands before the first. */
  onChoose: (chapter: number) => void
  onClose: () => void
}

/** Deeper lines stand no further in. */
const DEEPEST = 5

/** A book's contents: the line that one reads under is marked and in sight. */
export function ContentsPanel({ article, current, onChoose, onClose }: Props) {
  const { t } = useTranslation()
  const marked = useRef<HTMLButtonElement>(null)
  useEffect(() => marked.current?.scrollIntoView({ block: 'center' }), [])
  const hasFront = article.parts[0]?.title === null
  const lines = [
    ...(hasFront ? [{ at: -1, title: null, depth: 0 }] : []),
    ...article.chapters.map(({ title, depth }, at) => ({ at, title, depth })),
  ]
  return (
    <Panel
      title={t('contents.title')}
      closeLabel={t('app.close')}
      place="side"
      firstFocus={marked}
      onClose={onClose}
    >
      <ol className={styles['list']}>
        {lines.map(({ at, title, depth }) => (
          <li key={at} data-depth={Math.min(DEEPEST, depth)}>
            <button
              ref={at === current ? marked : undefined}
              type="button"
              aria-current={at === current ? 'true' : undefined}
              onClick={() => onChoose(at)}
            >
              {title === null ? (
                t('contents.front')
              ) : (
                <bdi lang={article.language} dir={textDirectionOf(article.language)}>
                  {title}
                </bdi>
              )}
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  )
}
