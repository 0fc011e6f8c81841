import type { Position, Side, View } from '../../../contract/reading.ts'
import type { ReadingHost } from './reading-host.ts'

/** The reading state of an article. */
export type ReadingToSave = {
  articleId: string
  view: View
  position: Position | null
  side?: Side | undefined
}

export type ReadingSaver = {
  /** Saves immediately. */
  now: () => void
  /** Saves within a moment, also while further changes follow. */
  soon: () => void
  /** Saves immediately if a save is pending. */
  flush: () => void
  /** Cancels a pending save. */
  cancel: () => void
  /** Resolves when all saves have succeeded, or failed and been reported. */
  settled: () => Promise<unknown>
}

/**
 * Time between two saves, in milliseconds. Short, and not put off by further changes, because what is not saved is lost if
 * the computer or the session ends the app.
 */
const SAVE_INTERVAL_MS = 100

/**
 * Returns a saver of the open article's reading state; `current` returns the state to save, or null if no article is
 * open.
 */
export function readingSaver(
  host: () => ReadingHost,
  current: () => ReadingToSave | null,
): ReadingSaver {
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<unknown> = Promise.resolve()

  const cancel = (): void => {
    clearTimeout(timer)
    timer = undefined
  }
  const now = (): void => {
    cancel()
    const reading = current()
    if (!reading) return
    const { articleId, ...state } = reading
    const saved = host()
      .client.reading.save({ articleId, reading: state })
      .catch((error: unknown) => host().onFailure('notSaved', error))
    saving = Promise.all([saving, saved])
  }
  const soon = (): void => {
    if (timer !== undefined) return
    const mine = setTimeout(async () => {
      // On a slow disk, saves would pile up.
      await saving
      if (timer === mine) now()
    }, SAVE_INTERVAL_MS)
    timer = mine
  }
  const flush = (): void => {
    if (timer !== undefined) now()
  }
  return { now, soon, flush, cancel, settled: () => saving }
}
