import type { AppEvent } from '../../../contract/app-event.ts'
import type { Unsaved } from '../../../contract/errors/disk-problem.ts'
import { type Observable, observable } from '../observable.ts'

/** What the service keeps in memory because the disk refuses it; null if all is saved. */
export type UnsavedStore = Omit<Observable<Unsaved | null>, 'set'> & {
  /** Receives every event of the service. */
  onEvent: (event: AppEvent) => void
}

export function unsavedStore(initial: Unsaved | null): UnsavedStore {
  const { current, subscribe, set } = observable<Unsaved | null>(initial)
  return {
    current,
    subscribe,
    onEvent: (event) => {
      if (event.type === 'unsaved') set(() => event.unsaved)
    },
  }
}

/** Asks before the page is closed while `hasUnsaved`; Electron's shell shows its own dialog. Returns the function that stops it. */
export function warnBeforeUnload(
  window: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  hasUnsaved: () => boolean,
): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (hasUnsaved()) event.preventDefault()
  }
  window.addEventListener('beforeunload', ask)
  return () => window.removeEventListener('beforeunload', ask)
}
