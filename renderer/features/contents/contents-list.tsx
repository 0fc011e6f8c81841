import { memo, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { textDirectionOf } from '../../../contract/languages.ts'
import styles from './contents-list.module.css'
import { matchTitle, TypedWord } from './type-ahead.ts'

/** Maximum depth that is indented. */
const MAX_DEPTH = 5
/** How many entries PageUp and PageDown move. */
const PAGE = 10

export type Entry = {
  /** Index of the chapter; -1 for the text before the first. */
  at: number
  title: string
  /** In the language that is shown beside the source, if it is translated. */
  translated: string | null
  depth: number
}

type Props = {
  entries: readonly Entry[]
  /** Index of the chapter being read. */
  current: number
  /** Of the titles; null for those of the interface. */
  language: string
  translatedLanguage: string
  onChoose: (at: number) => void
}

/** Chapters to go to, walked by arrows, Home, End and the first letters; scrolled to the current one, which is marked. */
export function ContentsList({ entries, current, onChoose, ...languages }: Props) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  const [typed] = useState(() => new TypedWord())
  const marked = entries.findIndex(({ at }) => at === current)
  const [stop, setStop] = useState(marked)
  const tabStop = stop < 0 || stop >= entries.length ? Math.max(0, marked) : stop
  const titles = useMemo(
    () => entries.map(({ title, translated }) => [title, ...(translated ? [translated] : [])]),
    [entries],
  )
  const choose = useCallback(
    (place: number) => {
      const entry = entries[place]
      if (entry) onChoose(entry.at)
    },
    [entries, onChoose],
  )
  const buttonAt = (place: number) =>
    list.current?.querySelector<HTMLButtonElement>(`[data-place="${place}"]`)

  // The reader moves on while the list stays open; whoever is in the list is not disturbed.
  const isFirst = useRef(true)
  useEffect(() => {
    const isUsed = list.current?.matches(':focus-within, :hover') === true
    if (!isFirst.current && isUsed) return
    const block = isFirst.current ? 'center' : 'nearest'
    isFirst.current = false
    setStop(marked)
    list.current
      ?.querySelector<HTMLButtonElement>(`[data-place="${marked}"]`)
      ?.scrollIntoView({ block })
  }, [marked])

  const moveTo = (place: number): void => {
    setStop(place)
    const button = buttonAt(place)
    button?.focus()
    button?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const { key, altKey, ctrlKey, metaKey, timeStamp } = event
    if (altKey || ctrlKey || metaKey) return
    const last = entries.length - 1
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, tabStop + 1),
      ArrowUp: Math.max(0, tabStop - 1),
      PageDown: Math.min(last, tabStop + PAGE),
      PageUp: Math.max(0, tabStop - PAGE),
      Home: 0,
      End: last,
    }
    const place = moves[key]
    if (place !== undefined) {
      event.preventDefault()
      return moveTo(place)
    }
    const isWord = typed.isOpen(timeStamp)
    if (Array.from(key).length > 1 || (key === ' ' && !isWord)) return
    const found = matchTitle(titles, isWord ? typed.add(key, timeStamp) : key, tabStop)
    // A letter that begins no title is a command, unless it belongs to a word.
    if (found < 0 && !isWord) return
    if (!isWord) typed.add(key, timeStamp)
    event.preventDefault()
    if (found >= 0) moveTo(found)
  }
  return (
    // The buttons have the roles; the list only hears their keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ol
      ref={list}
      className={styles['list']}
      aria-label={t('contents.title')}
      onKeyDown={onKeyDown}
    >
      {entries.map((entry, place) => (
        <Chapter
          key={entry.at}
          {...entry}
          {...languages}
          place={place}
          isCurrent={place === marked}
          isTabStop={place === tabStop}
          onChoose={choose}
        />
      ))}
    </ol>
  )
}

type ChapterProps = Entry &
  Pick<Props, 'language' | 'translatedLanguage'> & {
    place: number
    isCurrent: boolean
    isTabStop: boolean
    onChoose: (place: number) => void
  }

const Chapter = memo(function Chapter(props: ChapterProps) {
  const { i18n } = useTranslation()
  const { at, title, translated, depth, place, translatedLanguage } = props
  const language = at < 0 ? i18n.language : props.language
  return (
    <li data-depth={Math.min(MAX_DEPTH, depth)}>
      <button
        type="button"
        tabIndex={props.isTabStop ? 0 : -1}
        data-place={place}
        aria-current={props.isCurrent ? 'true' : undefined}
        onClick={() => props.onChoose(place)}
      >
        <bdi lang={language} dir={textDirectionOf(language)} className={styles['title']}>
          {title}
        </bdi>
        {translated === null ? null : (
          <bdi
            lang={translatedLanguage}
            dir={textDirectionOf(translatedLanguage)}
            className={styles['translated']}
          >
            {translated}
          </bdi>
        )}
      </button>
    </li>
  )
})
