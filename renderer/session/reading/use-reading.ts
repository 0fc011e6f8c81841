import { useEffect, useState } from 'react'
import type { Article } from '../../../contract/article.ts'
import type { Boot } from '../../../contract/boot.ts'
import { defaultView } from '../../../contract/default-view.ts'
import type { View } from '../../../contract/reading.ts'
import type { Client } from '../../client/client.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { keepView } from './keep-view.ts'
import { keepLeft, takeLeft, type WindowStorage } from './left-reading.ts'
import type { ReadingHost } from './reading-host.ts'
import type { OpenReading } from './open-reading.ts'
import { type ReadingStore, readingStore } from './reading-store.ts'
import { useShown } from './use-shown.ts'

type Options = {
  client: Client
  boot: Boot
  uiLanguage: string
  /** What new articles start with. */
  preferred: View | null
  onPreferred: (view: View) => void
  onFailure: (kind: 'failed' | 'notSaved') => void
  /** The window's own, for what has to outlast a reload. */
  storage: WindowStorage
}

/** A view fit for the article: languages that it has, at least one. */
export function fittingView(
  article: Article,
  view: View | null,
  uiLanguage: string,
  preferred: View | null,
): View {
  const known = new Set(article.languages.map((one) => one.language))
  const languages = [...new Set(view?.languages)].filter((language) => known.has(language))
  return view && languages.length > 0
    ? { ...view, languages }
    : defaultView(article, uiLanguage, preferred)
}

/** What the window starts with; `late` is the view that it was left with, where its languages are still to be loaded. */
function initialState(
  boot: Boot,
  uiLanguage: string,
  storage: WindowStorage,
): { state: OpenReading; late: View | null } | null {
  const { article, reading, translations, settings } = boot
  if (!article) return null
  const left = takeLeft(storage, article.id)
  const have = new Map(translations.map((one) => [one.language, one]))
  const fit = (view: View | null): View => fittingView(article, view, uiLanguage, settings.view)
  const wanted = fit(left?.view ?? reading.view)
  const isThere = wanted.languages.every((one) => one === article.language || have.has(one))
  // Where one was in another part of it is no place in this one.
  const isHere = left?.position?.start === reading.position?.start
  const position = left && isHere ? left.position : reading.position
  const view = isThere ? wanted : fit(reading.view)
  return { state: { article, view, translations: have, position }, late: isThere ? null : wanted }
}

export type Reading = Omit<ReadingStore, 'flush' | 'left'> & {
  current: OpenReading | null
  /** Reads an article anew and changes its view, or, where another one is open, how it will be opened; true where it is open. */
  changeView: (id: string, change: (view: View) => Partial<View>) => Promise<boolean>
}

/** The open article with what one sees of it; loads what is missing, keeps what changes. */
export function useReading(options: Options): Reading {
  const latest = useLatest(options)
  const [first] = useState(() => initialState(options.boot, options.uiLanguage, options.storage))
  const [current, show] = useShown(first?.state ?? null)
  const [{ flush, left, ...actions }] = useState(() => {
    const host = (): ReadingHost => {
      const { client, uiLanguage, preferred, onPreferred, onFailure } = latest.current
      const fit = (article: Article, view: View | null): View =>
        fittingView(article, view, uiLanguage, preferred)
      return { client, fit, onPreferred, onFailure }
    }
    const store = readingStore(current, show, host)
    const changeView: Reading['changeView'] = async (id, change) => {
      const isOpen = (): boolean => store.left()?.articleId === id
      if (isOpen()) await store.refresh()
      if (isOpen()) {
        await store.setView(change)
        return true
      }
      await keepView(host(), id, change).catch(() => host().onFailure('notSaved'))
      return false
    }
    return { ...store, changeView }
  })
  const { setView } = actions
  useEffect(() => {
    if (first?.late) void setView(first.late)
  }, [first, setView])
  useEffect(() => {
    const leave = (): void => {
      flush()
      const place = left()
      if (place) keepLeft(latest.current.storage, place.articleId, place.reading)
    }
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [flush, latest, left])
  return { current, ...actions }
}
