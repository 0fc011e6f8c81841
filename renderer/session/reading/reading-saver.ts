import type { Position, View } from '../../../contract/reading.ts'
import type { ReadingHost } from './reading-host.ts'

/** The reading state of an article. */
export type ReadingToSave = { articleId: string; view: View; position: Position | null }

export type ReadingSaver = {
  /** Saves immediately. */
  now: () => void
  /** Saves after a debounce. */
  soon: () => void
  /** Saves immediately if a save is pending. */
  flush: () => void
  /** Cancels a pending save. */
  cancel: () => void
  /** Resolves when all saves have succeeded, or failed and been reported. */
  settled: () => Promise<unknown>
}

/** Debounce of saves, in milliseconds. Short, because what is not saved is lost if the computer or the session ends the app. */
const SAVE_DEBOUNCE_MS = 150

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
    const { articleId, view, position } = reading
    const saved = host()
      .client.reading.save({ articleId, reading: { view, position } })
      .catch((error: unknown) => host().onFailure('notSaved', error))
    saving = Promise.all([saving, saved])
  }
  const soon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(now, SAVE_DEBOUNCE_MS)
  }
  const flush = (): void => {
    if (timer !== undefined) now()
  }
  return { now, soon, flush, cancel, settled: () => saving }
}
