import type { Position, View } from '../../../contract/reading.ts'
import type { ReadingHost } from './reading-host.ts'

/** How an article is being read. */
export type ReadingToSave = { articleId: string; view: View; position: Position | null }

export type ReadingSaver = {
  /** Saves at once. */
  now: () => void
  /** Saves when nothing has changed for a moment. */
  soon: () => void
  /** Saves at once what waits to be saved. */
  flush: () => void
  /** Nothing of what waits is saved. */
  drop: () => void
  /** Resolves when all that was saved has arrived, or failed and has been told of. */
  arrived: () => Promise<unknown>
}

/** Milliseconds between a change and its saving. */
const REST = 400

/** Saves how the open article is being read; `current` is what is true then, null where nothing is open. */
export function readingSaver(
  host: () => ReadingHost,
  current: () => ReadingToSave | null,
): ReadingSaver {
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<unknown> = Promise.resolve()

  const drop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const now = (): void => {
    drop()
    const reading = current()
    if (!reading) return
    const { articleId, view, position } = reading
    const saved = host()
      .client.reading.save({ articleId, reading: { view, position } })
      .catch(() => host().onFailure('notSaved'))
    saving = Promise.all([saving, saved])
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(now, REST)
  }
  const flush = (): void => {
    if (timer !== undefined) now()
  }
  return { now, soon, flush, drop, arrived: () => saving }
}
