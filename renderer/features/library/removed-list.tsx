import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { autonymOf, textDirectionOf, UNKNOWN_LANGUAGE } from '../../../contract/languages.ts'
import type { Removed } from '../../../contract/files/removed.ts'
import { useSession } from '../../session/session.ts'
import { useRestoreRemoved } from '../../session/use-restore-removed.ts'
import { isolate, withoutControls } from '../../ui/isolate.ts'
import { IsolatedText } from '../../ui/isolated-text.tsx'
import styles from './removed-list.module.css'

/** What was removed from the library, behind a button with its number; each can be restored. Nothing if there is none. */
export function RemovedList() {
  const { client, events, notify, openArticle, onFailed } = useSession()
  const { t, i18n } = useTranslation()
  const restore = useRestoreRemoved()
  const [items, setItems] = useState<readonly Removed[]>([])
  const [isOpen, setOpen] = useState(false)
  const toggle = useRef<HTMLButtonElement>(null)
  const listId = useId()
  useEffect(() => {
    const load = (): void => void client.articles.removed().then(setItems, onFailed)
    load()
    return events.listen(({ type }) => {
      if (type === 'library-changed' || type === 'article-changed') load()
    })
  }, [client, events, onFailed])
  const { language } = i18n
  const date = useMemo(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }), [language])
  const nameOf = (tag: string) =>
    tag === UNKNOWN_LANGUAGE ? t('languages.unknown') : autonymOf(tag)
  if (items.length === 0) return null

  const bringBack = async (item: Removed): Promise<void> => {
    const title = item.kind === 'article' ? item.title : nameOf(item.language)
    const restored = await restore({ ...item, title })
    if (!restored) return
    setItems((items) => items.filter((one) => one.name !== item.name))
    // Its button is gone with it.
    toggle.current?.focus()
    const show = () => void openArticle(restored.articleId)
    const action = { label: t('notice.show'), run: show }
    notify(t('notice.restored', { title: isolate(title) }), 'plain', undefined, action)
  }

  return (
    <div className={styles['removed']}>
      <button
        ref={toggle}
        type="button"
        aria-expanded={isOpen}
        aria-controls={isOpen ? listId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t('articles.removed', { number: items.length })}
      </button>
      {isOpen ? (
        <ul id={listId}>
          {items.map((item) => (
            <li key={item.name}>
              <span>
                <bdi lang={item.language} dir={textDirectionOf(item.language)}>
                  {item.title}
                </bdi>
                <small>
                  <IsolatedText
                    text={[
                      item.kind === 'translation' ? t('articles.translation') : null,
                      isolate(nameOf(item.language)),
                      isolate(date.format(new Date(item.removedAt))),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  />
                </small>
              </span>
              <button
                type="button"
                aria-label={t('articles.restoreOne', { title: withoutControls(item.title) })}
                onClick={() => void bringBack(item)}
              >
                {t('articles.restore')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
