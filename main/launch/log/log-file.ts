import {
  appendFileSync,
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { errorLines } from './error-lines.ts'

export type LogFile = {
  /** Absolute path of the newest file. */
  readonly path: string
  /** Appends an entry. `message` is a constant of the code. Never throws. */
  write(message: string, error?: unknown): void
  /** Creates the file if there is none, to be shown. False if that is impossible. */
  create(): boolean
}

export type LogFileOptions = {
  /** Created when first needed. */
  folder: string
  /** Is removed from the paths of stacks. */
  appRoot: string
  /** What wrote the entry: version, shell and platform. */
  program: string
  now: () => Date
  /** Waits a little, synchronously, while another process may be writing an entry. */
  pause?: () => void
}

export const MAX_LOG_BYTES = 1024 * 1024
/** The newest file and two older ones: `diglot.log`, `diglot.1.log`, `diglot.2.log`. */
export const MAX_LOG_FILES = 3

const MAX_ENTRY_CHARS = 16 * 1024
/** Entries a minute; an error in a loop must not displace all earlier ones. */
const MAX_ENTRIES_PER_MINUTE = 60
/** A lock that is older was left by a process that was killed. */
const MAX_LOCK_AGE_MS = 10_000
/** The system shows a long entry to others page by page while it is written, which takes microseconds on an idle machine. */
const PAUSE_MS = 2
const MAX_PAUSES = 50

/**
 * Opens a rotating log file, which several processes may write. Entries are appended synchronously, since the process may
 * end right after; a full or read-only disk loses them, and nothing else.
 */
export function openLogFile(options: LogFileOptions): LogFile {
  const { folder, appRoot, program, now, pause = sleep } = options
  const path = join(folder, 'diglot.log')
  const numbered = (number: number) =>
    join(folder, number === 0 ? 'diglot.log' : `diglot.${number}.log`)
  let minute = 0
  let entries = 0

  function entryOf(message: string, lines: readonly string[]): string {
    const title = `${now().toISOString()} [${program}, ${process.pid}] ${message}`
    return `${[title, ...lines.map((line) => `  ${line}`)].join('\n').slice(0, MAX_ENTRY_CHARS)}\n`
  }

  function append(entry: string): void {
    makeFolder(folder)
    const size = sizeOf(path)
    if (size !== null && size + Buffer.byteLength(entry) > MAX_LOG_BYTES) rotate(entry)
    // An entry that a full disk cut off has no end of line; nor has one that another process is just writing.
    let isLine = endsInLine(path)
    for (let tries = 0; !isLine && tries < MAX_PAUSES; tries++) {
      pause()
      isLine = endsInLine(path)
    }
    const start = isLine ? '' : '\n'
    appendFileSync(path, start + entry, { mode: 0o600 })
  }

  /** Without the lock another process is rotating; the entry goes into whichever file is there. */
  function rotate(entry: string): void {
    withLock(`${path}.lock`, () => {
      const size = sizeOf(path)
      if (size === null || size + Buffer.byteLength(entry) <= MAX_LOG_BYTES) return
      for (let number = MAX_LOG_FILES - 1; number > 0; number--)
        attempt(() => renameSync(numbered(number - 1), numbered(number)))
    })
  }

  return {
    path,
    write(message, error) {
      const time = Math.floor(now().getTime() / 60_000)
      if (time !== minute) [minute, entries] = [time, 0]
      entries += 1
      if (entries > MAX_ENTRIES_PER_MINUTE) return
      const lines = error === undefined ? [] : errorLines(error, appRoot)
      attempt(() => append(entryOf(message, lines)))
      if (entries === MAX_ENTRIES_PER_MINUTE)
        attempt(() => append(entryOf('Further entries of this minute are left out', [])))
    },
    create: () =>
      attempt(() => {
        makeFolder(folder)
        appendFileSync(path, '', { mode: 0o600 })
        return true
      }) ?? false,
  }
}

/**
 * Creates a folder and its missing parents, for the owner only. Not mkdir's `recursive`, which never returns if the
 * system reports an existing parent as missing, as Linux does below /proc (seen in Node 24).
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process has just made it.
    if (!existsSync(folder)) throw error
  }
}

/** Runs the work unless another process holds the lock. */
function withLock(lock: string, work: () => void): void {
  const age = attempt(() => Date.now() - statSync(lock).mtimeMs)
  if (age !== null && age > MAX_LOCK_AGE_MS) attempt(() => rmSync(lock, { force: true }))
  const descriptor = attempt(() => openSync(lock, 'wx'))
  if (descriptor === null) return
  try {
    work()
  } finally {
    closeSync(descriptor)
    attempt(() => rmSync(lock, { force: true }))
  }
}

function sleep(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
}

function sizeOf(path: string): number | null {
  return attempt(() => statSync(path).size)
}

/** Whether the file is absent, empty or ends with a line feed. */
function endsInLine(path: string): boolean {
  if (sizeOf(path) === null) return true
  const descriptor = openSync(path, 'r')
  try {
    // Of the open file: another process may rotate meanwhile.
    const { size } = fstatSync(descriptor)
    if (size === 0) return true
    const last = Buffer.alloc(1)
    readSync(descriptor, last, 0, 1, size - 1)
    return last.toString() === '\n'
  } finally {
    closeSync(descriptor)
  }
}

/** Null where the file system refuses: the log must not be the cause of a failure. */
function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    // Disk full, read-only or without permission, or renamed by another process in the meantime.
    return null
  }
}
