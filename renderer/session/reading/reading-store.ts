import type { Article } from '../../../contract/article.ts'
import { renamedView } from '../../../contract/renamed-view.ts'
import type { Position, Reading, View } from '../../../contract/reading.ts'
import { loadTranslations } from './load-translations.ts'
import type { OpenReading, ViewChange } from './open-reading.ts'
import type { ReadingHost } from './reading-host.ts'
import { type ReadingRenewals, readingRenewals } from './reading-renewals.ts'
import { readingSaver } from './reading-saver.ts'
import { serialQueue } from './serial-queue.ts'
import { startOfPart } from './start-of-part.ts'
import { type Target, updateReading } from './update-reading.ts'

export type ReadingStore = ReadingRenewals & {
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
  /** Shows the open article as `change` gives it: in another language, which the view then names too; null changes nothing. */
  relabel: (change: (id: string, part: number) => Promise<Article | null>) => Promise<void>
  /** Lets go of the open article, which is no more: nothing of it is saved. */
  leave: () => void
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
  let standing: Promise<void> = Promise.resolve()
  // What changes the open article; another article has a queue of its own, and waits for nothing of the one before.
  let updates = serialQueue()

  const hold = (state: OpenReading, position: Position | null): void => {
    held = { state, position }
    standing = show(state)
  }
  /** What is held, if it is still this article. */
  const heldOf = (id: string) => (held?.state.article.id === id ? held : null)

  const saver = readingSaver(host, () => {
    if (!held) return null
    const { state, position } = held
    return { articleId: state.article.id, view: state.view, position }
  })

  const load = ({ article, view, have }: Target) =>
    loadTranslations(host().client, article, view, have)

  /** Shows what `target` makes of what is held of an article, and does `then` at once; false where it is no longer wanted. */
  const update = async (
    id: string,
    target: (now: OpenReading) => Target | null,
    then: () => void = () => undefined,
    isNews: (now: OpenReading, next: OpenReading) => boolean = () => true,
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
        const next = { article, view, translations, position }
        if (!isNews(open.state, next)) return
        hold(next, start ?? open.position)
        then()
      },
    })
    if (isShown) await standing
    return isShown
  }

  const renewals = readingRenewals({
    host,
    current: () => held?.state.article ?? null,
    update: (id, target, isNews) => update(id, target, undefined, isNews),
  })

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
      const translations = await load({ article, view, have: new Map() })
      // Several that are opened at once: the last one asked for stays, whichever is read first.
      if (turn !== asked) return null
      // What changed in the other one while this was loading.
      saver.flush()
      wanted = null
      updates = serialQueue()
      hold({ article, view, translations, position }, position)
      await standing
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
      return await update(
        id,
        ({ view }) =>
          turn === asked
            ? { article, view, start: startOfPart(article, path ?? null), have: new Map() }
            : null,
        // At once: a window that is loaded again asks for the part that is known by then.
        saver.now,
      )
    } catch {
      if (turn === asked) host().onFailure('failed')
      return false
    }
  }

  const setView: ReadingStore['setView'] = async (change) => {
    if (!held) return
    const { id } = held.state.article
    const base = wanted?.id === id ? wanted.view : held.state.view
    const view = { ...base, ...(typeof change === 'function' ? change(base) : change) }
    const mine = { id, view }
    wanted = mine
    try {
      await update(
        id,
        // A later change has this one in it.
        ({ article, translations: have }) => (wanted === mine ? { article, view, have } : null),
        () => {
          wanted = null
          host().onPreferred(view)
          saver.soon()
        },
      )
    } catch {
      if (wanted !== mine) return
      wanted = null
      host().onFailure('failed')
    }
  }

  const relabel: ReadingStore['relabel'] = async (change) => {
    const before = held?.state.article
    if (!before) return
    saver.flush()
    await saver.arrived()
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
        wanted = null
        saver.now()
      },
    )
  }
  const leave: ReadingStore['leave'] = () => {
    saver.drop()
    held = wanted = null
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
    ...renewals,
    open,
    openPart,
    setView,
    relabel,
    leave,
    setPosition,
    flush: saver.flush,
    left,
  }
}
