import { useEffect, useState } from 'react'
import type { Article } from '../../../contract/article.ts'
import type { Boot } from '../../../contract/boot.ts'
import { defaultView } from '../../../contract/default-view.ts'
import type { View } from '../../../contract/reading.ts'
import type { Client } from '../../client/client.ts'
import type { FailureKind } from '../use-failures.ts'
import { useLatest } from '../../ui/use-latest.ts'
import { saveView } from './save-view.ts'
import { saveReloadState, takeReloadState, type WindowStorage } from './reload-state.ts'
import type { ReadingHost } from './reading-host.ts'
import type { OpenReading } from './open-reading.ts'
import { type ReadingStore, readingStore } from './reading-store.ts'
import { useTransitionState } from './use-transition-state.ts'

type Options = {
  client: Client
  boot: Boot
  uiLanguage: string
  /** The view of new articles. */
  preferred: View | null
  onPreferred: (view: View) => void
  onFailure: (kind: FailureKind, error: unknown) => void
  /** The window's storage, for state that outlasts a reload. */
  storage: WindowStorage
}

/** Returns a view valid for the article: only languages that it has, at least one. */
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

/** Returns the initial state; `late` is the view from before a reload if its translations are still to be loaded. */
function initialState(
  boot: Boot,
  uiLanguage: string,
  storage: WindowStorage,
): { state: OpenReading; late: View | null } | null {
  const { article, reading, translations, settings } = boot
  if (!article) return null
  const left = takeReloadState(storage, article.id)
  const have = new Map(translations.map((one) => [one.language, one]))
  const fit = (view: View | null): View => fittingView(article, view, uiLanguage, settings.view)
  const wanted = fit(left?.view ?? reading.view)
  const isThere = wanted.languages.every((one) => one === article.language || have.has(one))
  // A position in another part does not apply to this one.
  const isHere = left?.position?.start === reading.position?.start
  const position = left && isHere ? left.position : reading.position
  const side = left ? left.side : reading.side
  const view = isThere ? wanted : fit(reading.view)
  return {
    state: { article, view, translations: have, position, side },
    late: isThere ? null : wanted,
  }
}

export type Reading = Omit<ReadingStore, 'flush' | 'snapshot'> & {
  current: OpenReading | null
  /**
   * Reloads the article and changes its view, or saves the change if another article is open; resolves to whether it
   * is open.
   */
  changeView: (id: string, change: (view: View) => Partial<View>) => Promise<boolean>
}

/** Returns the open article with its view, and the actions that change it. */
export function useReading(options: Options): Reading {
  const latest = useLatest(options)
  const [first] = useState(() => initialState(options.boot, options.uiLanguage, options.storage))
  const [current, show] = useTransitionState(first?.state ?? null)
  const [{ flush, snapshot, ...actions }] = useState(() => {
    const host = (): ReadingHost => {
      const { client, uiLanguage, preferred, onPreferred, onFailure } = latest.current
      const fit = (article: Article, view: View | null): View =>
        fittingView(article, view, uiLanguage, preferred)
      return { client, fit, onPreferred, onFailure }
    }
    const store = readingStore(current, show, host)
    const changeView: Reading['changeView'] = async (id, change) => {
      const isOpen = (): boolean => store.snapshot()?.articleId === id
      if (isOpen()) await store.refresh()
      if (isOpen()) {
        await store.setView(change)
        return true
      }
      await saveView(host(), id, change).catch((error: unknown) =>
        host().onFailure('notSaved', error),
      )
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
      const place = snapshot()
      if (place) saveReloadState(latest.current.storage, place.articleId, place.reading)
    }
    window.addEventListener('pagehide', leave)
    return () => window.removeEventListener('pagehide', leave)
  }, [flush, latest, snapshot])
  return { current, ...actions }
}
