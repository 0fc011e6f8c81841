import type { Article } from '../../../contract/article.ts'
import { renamedView } from '../../../contract/renamed-view.ts'
import type { Position, Reading, Side, View } from '../../../contract/reading.ts'
import { chosenLanguages } from './chosen-languages.ts'
import { loadReading, loadTranslations } from './load-translations.ts'
import type { OpenReading, ViewChange } from './open-reading.ts'
import type { ReadingHost } from './reading-host.ts'
import { type ReadingRefresh, readingRefresh } from './reading-refresh.ts'
import { readingSaver } from './reading-saver.ts'
import { serialQueue } from './serial-queue.ts'
import { startOfPart } from './start-of-part.ts'
import { type Target, updateReading } from './update-reading.ts'

export type ReadingStore = ReadingRefresh & {
  /**
   * Resolves to the article, whether it was open already, and whether it is shown at its start, without a saved place; to
   * null if opening failed (which has been reported) or another article was requested since.
   */
  open: (id: string) => Promise<{ article: Article; stayed: boolean; isAtStart: boolean } | null>
  /**
   * Shows another part of the open article, from its start or a sentence. Resolves to false if that failed (which has
   * been reported) or something else was requested since.
   */
  openPart: (part: number, path?: string) => Promise<boolean>
  setView: (change: ViewChange) => Promise<void>
  /** Shows the open article as `change` returns it, in another language, also in the view; null changes nothing. */
  relabel: (change: (id: string, part: number) => Promise<Article | null>) => Promise<void>
  /** Drops the open article, which was removed, without saving. */
  leave: () => void
  /** Sets the reading position; ignored for an article that is no longer open. */
  setPosition: (articleId: string, position: Position) => void
  /** The same for the side panel. */
  setSide: (articleId: string, side: Side) => void
  /** Saves immediately if a save is pending. */
  flush: () => void
  /** Returns the reading state, with a view whose translations may still be loading. */
  snapshot: () => { articleId: string; reading: Reading } | null
}

/**
 * Returns a store of the open article together with its position, so that neither is saved with another article's;
 * loads the translations of its view and saves changes. `show` is called with every new state and resolves when it is
 * rendered; `host` is called anew each time.
 */
export function readingStore(
  initial: OpenReading | null,
  show: (state: OpenReading) => Promise<void>,
  host: () => ReadingHost,
): ReadingStore {
  let held = initial && { state: initial, position: initial.position, side: initial.side }
  // The requested view while its translations load: the next change builds on it.
  let requested: { id: string; view: View } | null = null
  let lastRequest = 0
  let rendered: Promise<void> = Promise.resolve()
  // Updates of the open article. Each article has its own queue, so that it does not wait for another's.
  let updates = serialQueue()

  const hold = (state: OpenReading, { position, side }: Pick<OpenReading, 'position' | 'side'>) => {
    held = { state, position, side }
    rendered = show(state)
  }
  /** The current state if it is of this article. */
  const heldOf = (id: string) => (held?.state.article.id === id ? held : null)

  const languages = chosenLanguages()
  const chosenView = ({ article, view }: OpenReading) => languages.chosen(article.id, view)

  const saver = readingSaver(host, () => {
    if (!held) return null
    const { state, ...place } = held
    return { articleId: state.article.id, view: chosenView(state), ...place }
  })

  const load = ({ article, view, have }: Target) =>
    loadTranslations(host().client, article, view, have)

  /**
   * Shows the target for the current state of an article and calls `then` synchronously; false if it is no longer
   * requested.
   */
  const update = async (
    id: string,
    target: (now: OpenReading) => Target | null,
    then: () => void = () => undefined,
    isChanged: (now: OpenReading, next: OpenReading) => boolean = () => true,
  ): Promise<boolean> => {
    const queue = updates
    const now = () => (queue === updates ? heldOf(id) : null)
    const isShown = await updateReading({
      queue,
      target: () => {
        const open = now()
        return open && target(open.state)
      },
      load,
      show: ({ article, view, start }, translations) => {
        const open = now()
        if (!open) return
        const position = start ?? open.state.position
        const next = { ...open.state, article, view, translations, position }
        if (!isChanged(open.state, next)) return
        hold(next, { ...open, position: start ?? open.position })
        then()
      },
    })
    if (isShown) await rendered
    return isShown
  }

  const refresh = readingRefresh({
    host,
    current: () => held?.state.article ?? null,
    languages,
    update: (id, target, isChanged) => update(id, target, undefined, isChanged),
  })

  const open: ReadingStore['open'] = async (id) => {
    lastRequest += 1
    const request = lastRequest
    const now = heldOf(id)
    if (now) return { article: now.state.article, stayed: true, isAtStart: false }
    saver.flush()
    try {
      // An article that was just left has to be loaded as it was left.
      await saver.settled()
      const loaded = await loadReading(host(), id)
      // Of several requests the last one wins, whichever loads first.
      if (request !== lastRequest) return null
      // Saves what changed in the previous article during loading.
      saver.flush()
      requested = null
      updates = serialQueue()
      hold(loaded, loaded)
      await rendered
      const isAtStart = (loaded.position?.top ?? null) === null
      return { article: loaded.article, stayed: false, isAtStart }
    } catch (error) {
      if (request === lastRequest) host().onFailure('failed', error)
      return null
    }
  }

  const openPart: ReadingStore['openPart'] = async (part, path) => {
    lastRequest += 1
    const request = lastRequest
    const id = held?.state.article.id
    if (id === undefined) return false
    try {
      const article = await host().client.articles.open({ id, part })
      return await update(
        id,
        ({ view }) =>
          request === lastRequest
            ? { article, view, start: startOfPart(article, path ?? null), have: new Map() }
            : null,
        // Immediately, so that a reload shows this part.
        saver.now,
      )
    } catch (error) {
      if (request === lastRequest) host().onFailure('failed', error)
      return false
    }
  }

  const setView: ReadingStore['setView'] = async (change) => {
    if (!held) return
    const { id } = held.state.article
    const base = requested?.id === id ? requested.view : held.state.view
    const changed = typeof change === 'function' ? change(base) : change
    const view = { ...base, ...changed }
    if (changed.languages) languages.clear()
    const request = { id, view }
    requested = request
    try {
      await update(
        id,
        // A later change includes this one.
        ({ article, translations: have }) =>
          requested === request ? { article, view, have } : null,
        () => {
          requested = null
          host().onPreferred(view)
          saver.soon()
        },
      )
    } catch (error) {
      if (requested !== request) return
      requested = null
      host().onFailure('failed', error)
    }
  }

  const relabel: ReadingStore['relabel'] = async (change) => {
    const before = held?.state.article
    if (!before) return
    saver.flush()
    await saver.settled()
    const article = await change(before.id, before.part)
    if (!article) return
    await update(
      before.id,
      ({ view, translations: have }) => ({
        article,
        view: renamedView(view, before.language, article.language),
        have,
      }),
      () => {
        requested = null
        saver.now()
      },
    )
  }
  const leave: ReadingStore['leave'] = () => {
    saver.cancel()
    held = requested = null
  }
  const setPosition: ReadingStore['setPosition'] = (articleId, position) => {
    if (held?.state.article.id !== articleId) return
    // The previous part's reader may still report its position.
    if (position.start !== startOfPart(held.state.article, null).start) return
    held = { ...held, position }
    saver.soon()
  }

  const setSide: ReadingStore['setSide'] = (articleId, side) => {
    if (held?.state.article.id !== articleId) return
    held = { ...held, side }
    saver.soon()
  }

  const snapshot: ReadingStore['snapshot'] = () => {
    if (!held) return null
    const { state, ...place } = held
    const view = requested?.view ?? chosenView(state)
    return { articleId: state.article.id, reading: { view, ...place } }
  }

  return {
    ...refresh,
    open,
    openPart,
    setView,
    relabel,
    leave,
    setPosition,
    setSide,
    flush: saver.flush,
    snapshot,
  }
}
