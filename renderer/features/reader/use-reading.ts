import { useCallback, useEffect, useRef, useState } from 'react'
import type { Article } from '../../../contract/article.ts'
import type { Boot } from '../../../contract/contract.ts'
import { defaultView } from '../../../contract/default-view.ts'
import type { Position, View } from '../../../contract/reading.ts'
import type { Translation } from '../../../contract/translation.ts'
import type { Client } from '../../client/client.ts'
import { useLatest } from '../../ui/use-latest.ts'

type State = {
  article: Article
  view: View
  translations: ReadonlyMap<string, Translation>
  /** Where the article was left; read once, when it is opened. */
  position: Position | null
}

type Options = {
  client: Client
  boot: Boot
  uiLanguage: string
  /** What new articles start with. */
  preferred: View | null
  onPreferred: (view: View) => void
  onFailure: (kind: 'failed' | 'notSaved') => void
}

/** Milliseconds between a change and its saving. */
const REST = 400

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

function initialState(boot: Boot, uiLanguage: string): State | null {
  const { article, reading, translations, settings } = boot
  if (!article) return null
  return {
    article,
    view: fittingView(article, reading.view, uiLanguage, settings.view),
    translations: new Map(translations.map((one) => [one.language, one])),
    position: reading.position,
  }
}

/** A part of a view, or how to make it from the view as it is then. */
export type ViewChange = Partial<View> | ((view: View) => Partial<View>)

type Actions = {
  /** Resolves to the article, or to null when it could not be opened (which has been told) or another was asked for since. */
  open: (id: string) => Promise<Article | null>
  setView: (change: ViewChange) => Promise<void>
  restore: (key: string, restored: boolean) => Promise<void>
  setPosition: (position: Position) => void
}

export type Reading = Actions & { current: State | null }

/** The open article with what one sees of it; loads what is missing, keeps what changes. */
export function useReading(options: Options): Reading {
  const latest = useLatest(options)
  const [state, setState] = useState(() => initialState(options.boot, options.uiLanguage))
  const held = useLatest(state)
  // What was asked for last, while its languages load or its frame is waited for: the next change builds on it.
  const wanted = useRef<{ id: string; view: View } | null>(null)
  const place = useRef<Position | null>(state?.position ?? null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)

  const save = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    const now = held.current
    if (!now) return
    latest.current.client.reading
      .save({ articleId: now.article.id, reading: { view: now.view, position: place.current } })
      .catch(() => latest.current.onFailure('notSaved'))
  }, [held, latest])

  const saveSoon = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = setTimeout(save, REST)
  }, [save])

  useEffect(() => {
    const flush = (): void => {
      if (timer.current !== undefined) save()
    }
    window.addEventListener('pagehide', flush)
    return () => window.removeEventListener('pagehide', flush)
  }, [save])

  /** The translations of a view that are not here yet. */
  const load = useCallback(
    async (article: Article, view: View, have: ReadonlyMap<string, Translation>) => {
      const missing = view.languages.filter(
        (language) => language !== article.language && !have.has(language),
      )
      const loaded = await Promise.all(
        missing.map((language) =>
          latest.current.client.translations.open({ articleId: article.id, language }),
        ),
      )
      return new Map([...have, ...loaded.map((one) => [one.language, one] as const)])
    },
    [latest],
  )

  /** How many articles were asked for. */
  const asked = useRef(0)
  const open = useCallback(
    async (id: string): Promise<Article | null> => {
      const { client, uiLanguage, preferred, onFailure } = latest.current
      if (timer.current !== undefined) save()
      asked.current += 1
      const turn = asked.current
      try {
        const [article, reading] = await Promise.all([
          client.articles.open({ id }),
          client.reading.load({ articleId: id }),
        ])
        const view = fittingView(article, reading.view, uiLanguage, preferred)
        const translations = await load(article, view, new Map())
        // Several files that are opened at once: the last one asked for stays, whichever is read first.
        if (turn !== asked.current) return null
        place.current = reading.position
        setState({ article, view, translations, position: reading.position })
        return article
      } catch {
        onFailure('failed')
        return null
      }
    },
    [latest, load, save],
  )

  const setView = useCallback(
    async (change: ViewChange) => {
      const now = held.current
      if (!now) return
      const { id } = now.article
      const base = wanted.current?.id === id ? wanted.current.view : now.view
      const view = { ...base, ...(typeof change === 'function' ? change(base) : change) }
      wanted.current = { id, view }
      try {
        const translations = await load(now.article, view, now.translations)
        // A later change has this one in it.
        if (wanted.current?.view !== view) return
        setState((state) =>
          state?.article.id === now.article.id ? { ...state, view, translations } : state,
        )
        latest.current.onPreferred(view)
        saveSoon()
      } catch {
        wanted.current = null
        latest.current.onFailure('failed')
      }
    },
    [held, latest, load, saveSoon],
  )

  const restore = useCallback(
    async (key: string, restored: boolean) => {
      const now = held.current
      if (!now) return
      const { client, onFailure } = latest.current
      try {
        const article = await client.articles.restore({ id: now.article.id, key, restored })
        const translations = await load(article, now.view, new Map())
        setState((state) =>
          state?.article.id === article.id ? { ...state, article, translations } : state,
        )
      } catch {
        onFailure('failed')
      }
    },
    [held, latest, load],
  )

  const setPosition = useCallback(
    (position: Position) => {
      place.current = position
      saveSoon()
    },
    [saveSoon],
  )

  return { current: state, open, setView, restore, setPosition }
}
