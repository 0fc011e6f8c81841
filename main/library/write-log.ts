/** What this program did to a file: wrote it, or moved it, or a folder with all that is in it; `moving` is told before. */
export type LibraryWrite =
  | { kind: 'moving'; file: string }
  | { kind: 'written'; file: string; bytes: Uint8Array }
  | { kind: 'moved'; file: string; to: string }

export type WriteLog = {
  /** Runs a write; while it runs, `idle` of its file waits for it. What it returns is announced, null is not. */
  run<T extends LibraryWrite | null>(file: string, work: () => Promise<T>): Promise<T>
  announce(write: LibraryWrite): void
  /** Calls the listener after every write, and before a move; returns what ends it. */
  onWrite(listener: (write: LibraryWrite) => void): () => void
  /** Resolves when no write of a file, or of a folder that it is in, is under way, and all were announced. */
  idle(file: string): Promise<void>
  pending(): Promise<unknown>[]
}

/** The writes that are under way, and who hears of them. */
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
