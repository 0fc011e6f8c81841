/** A write by this program: a file was written, or a file or folder moved; `moving` is announced before a move. */
export type LibraryWrite =
  | { kind: 'moving'; file: string }
  | { kind: 'written'; file: string; bytes: Uint8Array }
  | { kind: 'moved'; file: string; to: string }

export type WriteLog = {
  /** Runs writes; `idle` of their files waits for them. They are announced when all are done. */
  run: (files: readonly string[], work: () => Promise<readonly LibraryWrite[]>) => Promise<void>
  announce: (write: LibraryWrite) => void
  /** Calls the listener after every write and before every move; returns a function that unsubscribes. */
  onWrite: (listener: (write: LibraryWrite) => void) => () => void
  /** Resolves when no write of a file or its parent folders is running and all have been announced. */
  idle: (file: string) => Promise<void>
  pending: () => Promise<unknown>[]
}

/** Tracks running writes and announces them to listeners. */
export function createWriteLog(): WriteLog {
  const running = new Map<Promise<unknown>, readonly string[]>()
  const listeners = new Set<(write: LibraryWrite) => void>()
  const announce = (write: LibraryWrite): void => {
    for (const listener of listeners) listener(write)
  }
  return {
    announce,
    async run(files, work) {
      const writing = work().then((writes) => writes.forEach(announce))
      running.set(writing, files)
      try {
        await writing
      } finally {
        running.delete(writing)
      }
    },
    onWrite(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async idle(file) {
      const isOf = (other: string) => file === other || file.startsWith(`${other}/`)
      await Promise.allSettled(
        [...running].filter(([, others]) => others.some(isOf)).map(([one]) => one),
      )
    },
    pending: () => [...running.keys()],
  }
}
