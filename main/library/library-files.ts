import { lstat, readdir, readFile, rename, stat } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Unsaved } from '../../contract/errors/disk-problem.ts'
import type { LibraryProblem } from '../../contract/library-problem.ts'
import type { RetryBusy } from './disk/busy-file.ts'
import type { Commit, CommitResult } from './commits/commit-or-keep.ts'
import { createDiskCommits } from './commits/disk-commit.ts'
import { diskProblemOf } from './commits/disk-problem.ts'
import { openLibraryAccess } from './commits/library-access.ts'
import { createLibraryLocks } from './commits/library-locks.ts'
import { type IsAlive, isRunning } from './commits/owner.ts'
import { createRetryingCommits, type RetryingCommits } from './commits/retrying-commits.ts'
import { createStaging } from './commits/staging.ts'
import { isNotFound } from './disk/error-code.ts'
import { type FileStamp, fileStamp } from './cached/file-stamp.ts'
import { freeSiblingPath } from './disk/free-sibling-path.ts'
import { isInside } from './disk/is-inside.ts'
import { pathIn } from './disk/library-path.ts'
import { createTurns } from './turns.ts'
import { createWriteLog, type LibraryWrite, type WriteLog } from './write-log.ts'

/**
 * The files of a library folder, by relative path with slashes. Except for moves and `locked`, no method throws
 * for the state of the disk: unreadable files count as absent, files that cannot be written are kept in memory until
 * the program exits, and both are reported (decision 35).
 */
export type LibraryFiles = Pick<WriteLog, 'onWrite' | 'idle'> &
  Omit<RetryingCommits, 'kept' | 'commit'> & {
    readonly root: string
    /** False as long as the folder cannot be written since the start. */
    isWritable: () => boolean
    now: () => Date
    wait: (milliseconds: number) => Promise<unknown>
    pathOf(file: string): string
    read(file: string): Promise<Uint8Array | null>
    exists(file: string): Promise<boolean>
    /** Names in a folder in NFC, unordered; empty if the folder is missing. */
    list(folder: string): Promise<string[]>
    /** Modification time of a file, or null. */
    changed(file: string): Promise<Date | null>
    /** The state of a file on disk, for caches; null if its content is kept in memory. */
    stamp(file: string): Promise<FileStamp | null>
    /**
     * Writes atomically (temporary file, fsync, rename). `over` is the content that was read before and is
     * to be replaced, null for no file: if another program has changed the file since, its version is kept
     * as `<name>.conflict-<time>`.
     */
    write(file: string, data: string | Uint8Array, over?: Uint8Array | null): Promise<CommitResult>
    /**
     * Writes and moves several files: all or none, even if the process is killed. Moves throw like `move`; one whose
     * file does not exist is left out.
     */
    commit(commit: Commit): Promise<CommitResult>
    /**
     * Renames a damaged file to `<name>.damaged-<time>` and reports it. Returns false if the file has changed since it
     * was read; it must then be read again.
     */
    setAside(file: string, damaged: Uint8Array): Promise<boolean>
    /**
     * Renames a file or folder. Returns false if it does not exist; throws the system's error, or if the target exists.
     */
    move(from: string, to: string): Promise<boolean>
    /** Stops writing to the file on disk; further changes are only kept in memory. */
    protect(file: string, kind: 'newer' | 'unreadable'): void
    report: (problem: LibraryProblem) => void
    /** Logs an error of this program that a file's content caused, and stops writing to the file. */
    giveUp(file: string, error: unknown): void
    isProtected(file: string): boolean
    /** Serializes operations of this process on a file, so that none reads what another is about to replace. */
    inTurn<T>(file: string, work: () => Promise<T>): Promise<T>
    /**
     * Serializes operations of all processes that use the library, by name; read in it what is to be changed. Throws
     * LockedError if another process does not end in time.
     */
    locked<T>(name: string, work: () => Promise<T>): Promise<T>
    /** Resolves when no write is pending. */
    settled: () => Promise<void>
  }

export type LibraryFilesOptions = {
  root: string
  now: () => Date
  wait?: (milliseconds: number) => Promise<unknown>
  report: (problem: LibraryProblem) => void
  /** Retries file operations while another program has the file open. */
  retryBusy: RetryBusy
  log: (message: string, detail: unknown) => void
  isAlive?: IsAlive
  /** How long `locked` waits for another process, in milliseconds. */
  lockTimeout?: number | undefined
  onUnsaved?: (unsaved: Unsaved | null) => void
  /** Whether the library is known to have had articles (decision 37). */
  hadArticles?: boolean
  /** Called when a library that could not be written at the start can be. */
  onWritable?: () => void
}

/**
 * Opens a library folder, creating it if missing, and finishes commits that were interrupted. An unwritable folder is
 * reported as `.`.
 */
export async function openLibraryFiles(options: LibraryFilesOptions): Promise<LibraryFiles> {
  const { root, now, report, retryBusy, log, isAlive = isRunning } = options
  const protectedFiles = new Set<string>()
  const turns = createTurns()
  const writes = createWriteLog()
  const access = await openLibraryAccess(
    root,
    async () => {
      await recover()
      options.onWritable?.()
    },
    options.hadArticles,
  )
  const { isWritable } = access
  if (!isWritable())
    report({
      file: '.',
      kind: 'unreadable',
      setAside: null,
      reason: diskProblemOf(access.refusal()),
    })

  const staging = createStaging(root)
  const disk = { root, staging, now, retryBusy, log }
  const { kept, commit, ...retrying } = createRetryingCommits({
    root,
    disk: createDiskCommits(disk),
    turns,
    log: writes,
    access,
    isProtected: (file) => protectedFiles.has(file),
    report,
    onUnsaved: options.onUnsaved ?? (() => undefined),
    logError: log,
  })
  const { locked, recover } = createLibraryLocks({
    disk,
    turns,
    isAlive,
    isWritable,
    confirm: access.confirm,
    timeout: options.lockTimeout,
    onFailure(file, error) {
      log('An interrupted commit could not be finished', error)
      report({ file, kind: 'unreadable', setAside: null })
    },
  })
  await recover()

  const pathOf = (file: string) => pathIn(root, file)

  function protect(file: string, kind: 'newer' | 'unreadable'): void {
    if (protectedFiles.has(file)) return
    protectedFiles.add(file)
    if (isWritable() || kind === 'newer') report({ file, kind, setAside: null })
  }

  async function read(file: string): Promise<Uint8Array | null> {
    const inMemory = kept.get(file)
    if (inMemory) return inMemory.bytes
    try {
      return await readFile(pathOf(file))
    } catch (error) {
      if (!isNotFound(error)) protect(file, 'unreadable')
      return null
    }
  }

  async function setAside(file: string, damaged: Uint8Array): Promise<boolean> {
    // Serialized: if several callers read the same damage, only the first sets the file aside.
    return turns.inTurn(`${file} aside`, async () => {
      if (protectedFiles.has(file)) return true
      const present = await read(file)
      if (present === null || Buffer.compare(present, damaged) !== 0) return false
      kept.drop([file])
      await writes.run([file], () => moveAside(file))
      return true
    })
  }

  async function moveAside(file: string): Promise<LibraryWrite[]> {
    try {
      const place = pathOf(file)
      if (!(await isInside(root, dirname(place))))
        throw new Error('A symbolic link leads out of the library')
      const free = await freeSiblingPath(place, 'damaged', now())
      await retryBusy(() => rename(place, free))
      const to = file.replace(/[^/]*$/, '') + basename(free)
      report({ file, kind: 'damaged', setAside: to })
      return [{ kind: 'moved', file, to }]
    } catch (error) {
      // Another program has removed it.
      if (isNotFound(error)) return []
      protectedFiles.add(file)
      report({ file, kind: 'damaged', setAside: null })
      return []
    }
  }

  async function list(folder: string): Promise<string[]> {
    const onDisk = await readdir(pathOf(folder)).catch(() => [])
    const inMemory = kept
      .below(folder)
      .map((file) => file.slice(folder.length + 1).split('/')[0] ?? '')
    return [...new Set([...onDisk, ...inMemory].map((name) => name.normalize('NFC')))]
  }

  return {
    root,
    isWritable,
    now,
    wait: options.wait ?? sleep,
    pathOf,
    read,
    exists: async (file) =>
      kept.get(file) !== undefined ||
      (await stat(pathOf(file)).catch(() => null))?.isFile() === true,
    list,
    stamp: async (file) => (kept.get(file) ? null : fileStamp(pathOf(file))),
    changed: async (file) => (await stat(pathOf(file)).catch(() => null))?.mtime ?? null,
    write: (file, data, over) => commit({ writes: [{ file, data, over }] }),
    commit,
    setAside,
    async move(from, to) {
      const isThere =
        kept.below(from).length > 0 || (await lstat(pathOf(from)).catch(() => null)) !== null
      if (isThere) await commit({ moves: [{ from, to }] })
      return isThere
    },
    protect,
    report,
    giveUp(file, error) {
      if (!protectedFiles.has(file))
        log(`A file of the library could not be converted: ${file}`, error)
      protect(file, 'unreadable')
    },
    isProtected: (file) => protectedFiles.has(file),
    inTurn: turns.inTurn,
    locked,
    onWrite: writes.onWrite,
    idle: writes.idle,
    async settled() {
      const pending = () => [...turns.pending(), ...writes.pending()]
      for (let all = pending(); all.length > 0; all = pending()) await Promise.allSettled(all)
    },
    ...retrying,
  }
}
