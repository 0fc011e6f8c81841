/** A write by this program: a file was written, or a file or folder moved; `moving` is announced before a move. */
export type LibraryWrite =
  | { kind: 'moving'; file: string }
  | { kind: 'written'; file: string; bytes: Uint8Array }
  | { kind: 'moved'; file: string; to: string }

export type WriteLog = {
  /** Runs a write; `idle` of its file waits for it. Its result is announced unless null. */
  run: <T extends LibraryWrite | null>(file: string, work: () => Promise<T>) => Promise<T>
  announce: (write: LibraryWrite) => void
  /** Calls the listener after every write and before every move; returns a function that unsubscribes. */
  onWrite: (listener: (write: LibraryWrite) => void) => () => void
  /** Resolves when no write of a file or its parent folders is running and all have been announced. */
  idle: (file: string) => Promise<void>
  pending: () => Promise<unknown>[]
}

/** Tracks running writes and announces them to listeners. */
export function createWriteLog(): WriteLog {
  const running = new Map<Promise<unknown>, string>()
  const listeners = new Set<(write: LibraryWrite) => void>()
  const announce = (write: LibraryWrite): void => {
    for (const listener of listeners) listener(write)
  }
  return {
    announce,
    async run(file, work) {
      const writing = work().then((write) => {
        if (write) announce(write)
        return write
      })
      running.set(writing, file)
      try {
        return await writing
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
      await Promise.allSettled([...running].filter(([, other]) => isOf(other)).map(([one]) => one))
    },
    pending: () => [...running.keys()],
  }
}
