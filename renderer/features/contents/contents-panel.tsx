import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textDirectionOf } from '../../../contract/languages.ts'
import { useOpenReading, useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import styles from './contents-panel.module.css'
import { currentChapter } from './current-chapter.ts'
import { goToChapter } from './go-to-chapter.ts'

/** Maximum depth that is indented. */
const MAX_DEPTH = 5

/** A book's table of contents, scrolled to the current chapter, which is marked. */
export function ContentsPanel() {
  const { t } = useTranslation()
  const session = useSession()
  const { control, closePanel } = session
  const { article } = useOpenReading()
  // The current chapter when the contents were opened; -1 before the first.
  const [current] = useState(() => currentChapter(article, control.current?.currentPath() ?? null))
  const choose = (chapter: number): void => {
    closePanel()
    goToChapter(article, chapter, session)
  }
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
      onClose={closePanel}
    >
      <ol className={styles['list']}>
        {lines.map(({ at, title, depth }) => (
          <li key={at} data-depth={Math.min(MAX_DEPTH, depth)}>
            <button
              ref={at === current ? marked : undefined}
              type="button"
              aria-current={at === current ? 'true' : undefined}
              onClick={() => choose(at)}
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
