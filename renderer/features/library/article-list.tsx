import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../contract/article.ts'
import { useGrowingList } from '../../ui/use-growing-list.ts'
import { ArticleRow } from './article-row.tsx'
import styles from './article-list.module.css'
import { useArticleStates } from './use-article-states.ts'
import { stepInList } from './step-in-list.ts'

type Props = {
  ref: RefObject<HTMLUListElement | null>
  /** Null while they are listed. */
  articles: readonly ArticleSummary[] | null
  /** The open article, and how far it was read. */
  current: { id: string; share: number } | null
  onOpen: (id: string) => void
  onRemove: (article: ArticleSummary) => void
}

/** The buttons that open articles, in their order. */
function openersIn(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-opens]') ?? [])]
}

/** The articles of the library as cards; arrows, Home and End walk them, Delete removes one. */
export function ArticleList({ ref, articles, current, onOpen, onRemove }: Props) {
  const { i18n } = useTranslation()
  const list = useRef<HTMLUListElement>(null)
  useImperativeHandle<HTMLUListElement | null, HTMLUListElement | null>(ref, () => list.current)
  const { language } = i18n
  const date = useMemo(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium' }), [language])
  const total = articles?.length ?? 0
  const { shown, end, showAll } = useGrowingList(total)
  const states = useArticleStates(articles?.slice(0, shown).map(({ id }) => id) ?? [])
  const isListed = articles !== null
  // The open article has the focus, else the first, unless another control has been used meanwhile.
  useEffect(() => {
    if (!isListed || document.activeElement?.id !== 'library') return
    const openers = openersIn(list.current)
    const opener = openers.find((one) => one.hasAttribute('aria-current')) ?? openers[0]
    opener?.focus()
  }, [isListed])
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>): void => {
    const { key, target } = event
    const item = target instanceof Element ? target.closest('li') : null
    if (!item || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
    if (key === 'End') flushSync(showAll)
    const openers = openersIn(list.current)
    const at = openers.findIndex((one) => item.contains(one))
    const article = articles?.[at]
    if (key === 'Delete' && article && !article.isShipped) {
      event.preventDefault()
      onRemove(article)
    }
    const next = stepInList(key, at, openers.length)
    if (next === null) return
    event.preventDefault()
    openers[next]?.focus()
  }
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- walks the buttons inside it */}
      <ul
        ref={list}
        tabIndex={-1}
        className={styles['list']}
        aria-busy={!isListed}
        onKeyDown={onKeyDown}
      >
        {articles?.slice(0, shown).map((article, index) => (
          <ArticleRow
            key={article.id}
            article={article}
            state={states.get(article.id)}
            share={article.id === current?.id ? current.share : (states.get(article.id)?.read ?? 0)}
            isCurrent={article.id === current?.id}
            place={index + 1}
            total={total}
            date={date}
            onOpen={onOpen}
            onRemove={onRemove}
          />
        ))}
      </ul>
      <div ref={end} />
    </>
  )
}
