import { type FileStamp, MIN_STAMP_AGE_MS } from './file-stamp.ts'

/**
 * Keeps what was parsed from files while their stamp is the same. What it returns is shared and must not be changed.
 */
export type ParsedFiles<T extends object> = {
  /**
   * Returns what `read` made of the files last time, or calls it. Null is not kept, nor what was read from files that have
   * no stamp.
   */
  get(name: string, stamp: () => Promise<FileStamp | null>, read: () => Promise<T>): Promise<T>
  get(
    name: string,
    stamp: () => Promise<FileStamp | null>,
    read: () => Promise<T | null>,
  ): Promise<T | null>
}

export type ParsedFilesOptions = {
  /** Limit for the sizes of the files whose content is kept. */
  maxBytes: number
  /** Time without a call after which everything is released. */
  idleMs?: number
  time?: () => number
}

const IDLE_MS = 10 * 60_000

export function createParsedFiles<T extends object>(options: ParsedFilesOptions): ParsedFiles<T> {
  const { maxBytes, idleMs = IDLE_MS, time = Date.now } = options
  /** Least recently used first. */
  const kept = new Map<string, { stamp: FileStamp; value: T }>()
  let total = 0
  let timer: ReturnType<typeof setTimeout> | null = null

  function drop(name: string): void {
    total -= kept.get(name)?.stamp.bytes ?? 0
    kept.delete(name)
  }

  function keep(name: string, stamp: FileStamp, value: T): void {
    drop(name)
    if (stamp.bytes > maxBytes) return
    kept.set(name, { stamp, value })
    total += stamp.bytes
    for (const oldest of kept.keys()) {
      if (total <= maxBytes) break
      drop(oldest)
    }
  }

  function restartTimer(): void {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      kept.clear()
      total = 0
    }, idleMs)
    timer.unref()
  }

  async function get(
    name: string,
    stampOf: () => Promise<FileStamp | null>,
    read: () => Promise<T>,
  ): Promise<T>
  async function get(
    name: string,
    stampOf: () => Promise<FileStamp | null>,
    read: () => Promise<T | null>,
  ): Promise<T | null> {
    restartTimer()
    const stamp = await stampOf()
    const found = kept.get(name)
    if (found && found.stamp.id === stamp?.id) {
      keep(name, found.stamp, found.value)
      return found.value
    }
    drop(name)
    const value = await read()
    if (value === null || stamp === null || time() - stamp.changed < MIN_STAMP_AGE_MS) return value
    // Otherwise the file was changed while it was read.
    if ((await stampOf())?.id === stamp.id) keep(name, stamp, value)
    return value
  }

  return { get }
}
