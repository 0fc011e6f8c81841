import type { Article } from '../../contract/article.ts'
import { renamedView } from '../../contract/renamed-view.ts'
import type { Position, Reading, View } from '../../contract/reading.ts'
import type { Translation } from '../../contract/translation.ts'
import { loadTranslations, missingLanguages } from './load-translations.ts'
import type { ReadingHost } from './reading-host.ts'
import { readingSaver } from './reading-saver.ts'
import { startOfPart } from './start-of-part.ts'

/** An article that is open, and what one sees of it. */
export type OpenReading = {
  article: Article
  view: View
  /** Those of the view's languages at least, by language. */
  translations: ReadonlyMap<string, Translation>
  /** Where the article was left; read once, when it is opened. */
  position: Position | null
}

/** A part of a view, or how to make it from the view as it is then. */
export type ViewChange = Partial<View> | ((view: View) => Partial<View>)

export type ReadingStore = {
  /**
   * Resolves to the article, and whether it was the open one already and stays as it is; to null when it could not be
   * opened (which has been told) or another was asked for since.
   */
  open: (id: string) => Promise<{ article: Article; stayed: boolean } | null>
  /**
   * Shows another part of the open article, from its beginning or from a sentence. False when it could not be opened (which
   * has been told) or something else was asked for since.
   */
  openPart: (part: number, path?: string) => Promise<boolean>
  setView: (change: ViewChange) => Promise<void>
  /** Puts a trimmed block back, or out again; one after the other, in the order they were asked for. */
  restore: (key: string, restored: boolean) => Promise<void>
  /** Shows the open article as `change` gives it: in another language, which the view then names too; null changes nothing. */
  relabel: (change: (id: string, part: number) => Promise<Article | null>) => Promise<void>
  /** Lets go of the open article, which is no more: nothing of it is saved. */
  leave: () => void
  /** Reads the open article and its translations anew. */
  refresh: () => Promise<void>
  /** Notes the place in an article; that of one that is open no more is of no use. */
  setPosition: (articleId: string, position: Position) => void
  /** Saves at once what waits to be saved. */
  flush: () => void
  /** The open article and what one sees of it, also of what has not been loaded yet. */
  left: () => { articleId: string; reading: Reading } | null
}

/**
 * Holds the open article and its place as one, so that neither is saved with the other's of another article; loads what
 * its view is missing, keeps what changes. `show` is given every new state and resolves when it stands in the window; `host`
 * is asked anew each time.
 */
export function readingStore(
  initial: OpenReading | null,
  show: (state: OpenReading) => Promise<void>,
  host: () => ReadingHost,
): ReadingStore {
  let held = initial && { state: initial, position: initial.position }
  // What was asked for last, while its languages load: the next change builds on it.
  let wanted: { id: string; view: View } | null = null
  let asked = 0
  let renewing: Promise<void> = Promise.resolve()

  const hold = (state: OpenReading, position: Position | null): Promise<void> => {
    held = { state, position }
    return show(state)
  }
  /** What is held, if it is still this article. */
  const heldOf = (id: string) => (held?.state.article.id === id ? held : null)

  const saver = readingSaver(host, () => {
    if (!held) return null
    const { state, position } = held
    return { articleId: state.article.id, view: state.view, position }
  })

  const load = (article: Article, view: View, have: ReadonlyMap<string, Translation>) =>
    loadTranslations(host().client, article, view, have)

  const open: ReadingStore['open'] = async (id) => {
    asked += 1
    const turn = asked
    const now = heldOf(id)
    if (now) return { article: now.state.article, stayed: true }
    saver.flush()
    try {
      // An article that was left a moment ago comes back as it was left.
      await saver.arrived()
      const { client, fit } = host()
      const [article, { view: kept, position }] = await Promise.all([
        client.articles.open({ id }),
        client.reading.load({ articleId: id }),
      ])
      const view = fit(article, kept)
      const translations = await load(article, view, new Map())
      // Several that are opened at once: the last one asked for stays, whichever is read first.
      if (turn !== asked) return null
      // What changed in the other one while this was loading.
      saver.flush()
      wanted = null
      await hold({ article, view, translations, position }, position)
      return { article, stayed: false }
    } catch {
      if (turn === asked) host().onFailure('failed')
      return null
    }
  }

  const openPart: ReadingStore['openPart'] = async (part, path) => {
    asked += 1
    const turn = asked
    const id = held?.state.article.id
    if (id === undefined) return false
    try {
      const article = await host().client.articles.open({ id, part })
      let translations: ReadonlyMap<string, Translation> = new Map()
      for (let now = heldOf(id); now; now = heldOf(id)) {
        if (turn !== asked) return false
        // Also those of columns that came while the others were loading.
        if (missingLanguages(article, now.state.view, translations).length > 0) {
          translations = await load(article, now.state.view, translations)
          continue
        }
        const position = startOfPart(article, path ?? null)
        const standing = hold({ ...now.state, article, translations, position }, position)
        // At once: a window that is loaded again asks for the part that is known by then.
        saver.now()
        await standing
        return true
      }
    } catch {
      if (turn === asked) host().onFailure('failed')
    }
    return false
  }

  const setView: ReadingStore['setView'] = async (change) => {
    if (!held) return
    const { id } = held.state.article
    const base = wanted?.id === id ? wanted.view : held.state.view
    const view = { ...base, ...(typeof change === 'function' ? change(base) : change) }
    const mine = { id, view }
    wanted = mine
    try {
      for (let now = heldOf(id); now; now = heldOf(id)) {
        const { article, translations } = now.state
        const loaded = await load(article, view, translations)
        const then = heldOf(id)
        // A later change has this one in it.
        if (wanted !== mine || !then) return
        // A passage that was put back meanwhile: these were perhaps loaded without it.
        if (then.state.article !== article) continue
        wanted = null
        const { state, position } = then
        const standing = hold(
          { ...state, view, translations: new Map([...state.translations, ...loaded]) },
          position,
        )
        host().onPreferred(view)
        saver.soon()
        return await standing
      }
    } catch {
      if (wanted !== mine) return
      wanted = null
      host().onFailure('failed')
    }
  }

  /** Shows an article as it is now, with its translations loaded anew. */
  const renew = async (id: string, get: (part: number) => Promise<Article>): Promise<void> => {
    try {
      const part = heldOf(id)?.state.article.part ?? 0
      const article = await get(part)
      let translations: ReadonlyMap<string, Translation> = new Map()
      for (let now = heldOf(id); now; now = heldOf(id)) {
        // Another part of it has come since.
        if (now.state.article.part !== part) return
        // Also those of columns that came while the others were loading.
        if (missingLanguages(article, now.state.view, translations).length === 0) {
          return await hold({ ...now.state, article, translations }, now.position)
        }
        translations = await load(article, now.state.view, translations)
      }
    } catch {
      host().onFailure('failed')
    }
  }
  const restore: ReadingStore['restore'] = (key, restored) => {
    const id = held?.state.article.id
    if (id !== undefined)
      renewing = renewing.then(() =>
        renew(id, (part) => host().client.articles.restore({ id, key, restored, part })),
      )
    return renewing
  }
  const relabel: ReadingStore['relabel'] = async (change) => {
    const before = held?.state.article
    if (!before) return
    saver.flush()
    await saver.arrived()
    const article = await change(before.id, before.part)
    const then = heldOf(before.id)
    if (!article || !then) return
    wanted = null
    const view = renamedView(then.state.view, before.language, article.language)
    const standing = hold({ ...then.state, article, view }, then.position)
    saver.now()
    await standing
  }
  const leave: ReadingStore['leave'] = () => {
    saver.drop()
    held = wanted = null
  }
  const refresh: ReadingStore['refresh'] = () => {
    const id = held?.state.article.id
    if (id !== undefined)
      renewing = renewing.then(() => renew(id, (part) => host().client.articles.open({ id, part })))
    return renewing
  }

  const setPosition: ReadingStore['setPosition'] = (articleId, position) => {
    if (held?.state.article.id !== articleId) return
    // The reader of the part before may still speak.
    if (position.start !== startOfPart(held.state.article, null).start) return
    held = { ...held, position }
    saver.soon()
  }

  const left: ReadingStore['left'] = () =>
    held && {
      articleId: held.state.article.id,
      reading: { view: wanted?.view ?? held.state.view, position: held.position },
    }

  return {
    open,
    openPart,
    setView,
    restore,
    relabel,
    leave,
    refresh,
    setPosition,
    flush: saver.flush,
    left,
  }
}
