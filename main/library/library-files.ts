import { access, constants, lstat, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { LibraryProblem } from '../../contract/library-problem.ts'
import { isInside } from './is-inside.ts'
import { makeFolder } from './make-folder.ts'
import type { RetryBusy } from './busy-file.ts'
import { freeSiblingPath } from './free-sibling-path.ts'
import { createTurns } from './turns.ts'
import { writeWhole } from './write-whole.ts'
import { createWriteLog, type LibraryWrite, type WriteLog } from './write-log.ts'

/**
 * The files of a library folder, by relative path with slashes. Except for `move`, no method throws for the state of
 * the disk: unreadable files count as absent, files that cannot be written are kept in memory until the program
 * exits, and both are reported.
 */
export type LibraryFiles = Pick<WriteLog, 'onWrite' | 'idle'> & {
  readonly root: string
  now: () => Date
  wait: (milliseconds: number) => Promise<unknown>
  read(file: string): Promise<Uint8Array | null>
  exists(file: string): Promise<boolean>
  /** Names in a folder in NFC, unordered; empty if the folder is missing. */
  list(folder: string): Promise<string[]>
  /** Modification time of a file, or null. */
  changed(file: string): Promise<Date | null>
  /**
   * Writes atomically (temporary file, fsync, rename). `over` is the content that was read before and is
   * to be replaced, null for no file: if another program has changed the file since, its version is kept
   * as `<name>.conflict-<time>`.
   */
  write(file: string, data: string | Uint8Array, over?: Uint8Array | null): Promise<void>
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
  /** Logs an error of this program that a file's content caused, and stops writing to the file. */
  giveUp(file: string, error: unknown): void
  isProtected(file: string): boolean
  /** Serializes operations on a file, so that none reads what another is about to replace. */
  inTurn<T>(file: string, work: () => Promise<T>): Promise<T>
  /** Resolves when no write is pending. */
  settled: () => Promise<void>
  /** Retries writing what is kept in memory after a failed write. */
  writeKept: () => Promise<void>
}

export type LibraryFilesOptions = {
  root: string
  now: () => Date
  wait?: (milliseconds: number) => Promise<unknown>
  report: (problem: LibraryProblem) => void
  /** Retries file operations while another program has the file open. */
  retryBusy: RetryBusy
  log: (message: string, detail: unknown) => void
}

/** Content that could not be written, and the content it was to replace. */
type Kept = { bytes: Buffer; over: Uint8Array | null | undefined }

const PART = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u

/** Opens a library folder, creating it if missing. An unwritable folder is reported as `.`. */
export async function openLibraryFiles(options: LibraryFilesOptions): Promise<LibraryFiles> {
  const { root, now, report, retryBusy, log } = options
  const memory = new Map<string, Kept>()
  const protectedFiles = new Set<string>()
  const turns = createTurns()
  const writes = createWriteLog()
  const isWritable = await makeFolder(root)
    .then(() => access(root, constants.R_OK | constants.W_OK))
    .then(
      () => true,
      () => false,
    )
  if (!isWritable) report({ file: '.', kind: 'unreadable', setAside: null })

  function pathOf(file: string): string {
    const parts = file.split('/')
    if (!parts.every((part) => PART.test(part))) throw new Error('Invalid name of a library file')
    return join(root, ...parts)
  }

  function protect(file: string, kind: 'newer' | 'unreadable'): void {
    if (protectedFiles.has(file)) return
    protectedFiles.add(file)
    if (isWritable || kind === 'newer') report({ file, kind, setAside: null })
  }

  async function read(file: string): Promise<Uint8Array | null> {
    const kept = memory.get(file)
    if (kept) return kept.bytes
    try {
      return await readFile(pathOf(file))
    } catch (error) {
      if (!isNotFound(error)) protect(file, 'unreadable')
      return null
    }
  }

  async function write(
    file: string,
    data: string | Uint8Array,
    over?: Uint8Array | null,
  ): Promise<void> {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data)
    const kept = memory.get(file)
    // If content was kept in memory, the file still has its `over`, whatever the caller has read.
    await writes.run(file, async () => {
      // In turn, so that of writes at once the last one stays.
      await turns.inTurn(`${file} write`, () =>
        writeOrRemember(file, { bytes, over: kept ? kept.over : over }),
      )
      return { kind: 'written', file, bytes }
    })
  }

  async function writeOrRemember(file: string, { bytes, over }: Kept): Promise<void> {
    const place = pathOf(file)
    if (isWritable && !protectedFiles.has(file)) {
      try {
        if (!(await isInside(root, place)))
          throw new Error('A symbolic link leads out of the library')
        await mkdir(dirname(place), { recursive: true })
        await saveConflict(place, { bytes, over })
        await retryBusy(() => writeWhole(place, bytes))
        memory.delete(file)
        return
      } catch {
        report({ file, kind: 'unreadable', setAside: null })
      }
    }
    memory.set(file, { bytes, over })
  }

  /** Saves the version of another program if the file is not `over`. */
  async function saveConflict(place: string, { bytes, over }: Kept): Promise<void> {
    if (over === undefined) return
    const present = await readFile(place).catch((error: unknown) => {
      if (isNotFound(error)) return null
      throw error
    })
    if (!present || present.equals(bytes) || (over && present.equals(over))) return
    const beside = await freeSiblingPath(place, 'conflict', now())
    await retryBusy(() => writeWhole(beside, present))
    log('A file changed by another program was saved as a conflict copy', beside)
  }

  async function setAside(file: string, damaged: Uint8Array): Promise<boolean> {
    // Serialized: if several callers read the same damage, only the first sets the file aside.
    return turns.inTurn(`${file} aside`, async () => {
      if (protectedFiles.has(file)) return true
      const present = await read(file)
      if (present === null || Buffer.compare(present, damaged) !== 0) return false
      memory.delete(file)
      await writes.run(file, () => moveAside(file))
      return true
    })
  }

  async function moveAside(file: string): Promise<LibraryWrite | null> {
    try {
      const place = pathOf(file)
      if (!(await isInside(root, dirname(place))))
        throw new Error('A symbolic link leads out of the library')
      const free = await freeSiblingPath(place, 'damaged', now())
      await retryBusy(() => rename(place, free))
      const to = file.replace(/[^/]*$/, '') + lastPart(free)
      report({ file, kind: 'damaged', setAside: to })
      return { kind: 'moved', file, to }
    } catch (error) {
      // Another program has removed it.
      if (isNotFound(error)) return null
      protectedFiles.add(file)
      report({ file, kind: 'damaged', setAside: null })
      return null
    }
  }

  async function move(from: string, to: string): Promise<LibraryWrite | null> {
    const places = [pathOf(from), pathOf(to)] as const
    for (const place of places)
      if (!(await isInside(root, place)))
        throw new Error('A symbolic link leads out of the library')
    const isOnDisk = (await lstat(places[0]).catch(() => null)) !== null
    const kept = [...memory].filter(([file]) => file === from || file.startsWith(`${from}/`))
    if (!isOnDisk && kept.length === 0) return null
    if (await lstat(places[1]).catch(() => null)) throw new Error('The target exists')
    if (isOnDisk) {
      await mkdir(dirname(places[1]), { recursive: true })
      writes.announce({ kind: 'moving', file: from })
      await retryBusy(() => rename(...places))
    }
    for (const [file, one] of kept) {
      memory.delete(file)
      memory.set(to + file.slice(from.length), one)
    }
    return { kind: 'moved', file: from, to }
  }

  async function list(folder: string): Promise<string[]> {
    const onDisk = await readdir(pathOf(folder)).catch(() => [])
    const prefix = `${folder}/`
    const inMemory = [...memory.keys()]
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length).split('/')[0] ?? '')
    return [...new Set([...onDisk, ...inMemory].map((name) => name.normalize('NFC')))]
  }

  return {
    root,
    now,
    wait: options.wait ?? sleep,
    read,
    exists: async (file) =>
      memory.has(file) || (await stat(pathOf(file)).catch(() => null))?.isFile() === true,
    list,
    changed: async (file) => (await stat(pathOf(file)).catch(() => null))?.mtime ?? null,
    write,
    setAside,
    move: async (from, to) => (await writes.run(from, () => move(from, to))) !== null,
    protect,
    giveUp(file, error) {
      if (!protectedFiles.has(file))
        log(`A file of the library could not be converted: ${file}`, error)
      protect(file, 'unreadable')
    },
    isProtected: (file) => protectedFiles.has(file),
    inTurn: turns.inTurn,
    onWrite: writes.onWrite,
    idle: writes.idle,
    async settled() {
      const pending = () => [...turns.pending(), ...writes.pending()]
      for (let all = pending(); all.length > 0; all = pending()) await Promise.allSettled(all)
    },
    async writeKept() {
      await Promise.all([...memory].map(([file, { bytes, over }]) => write(file, bytes, over)))
    },
  }
}

function isNotFound(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
}

function lastPart(place: string): string {
  return place.slice(place.lastIndexOf(sep) + 1)
}
