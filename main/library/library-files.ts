import { access, constants, lstat, mkdir, readdir, readFile, rename, stat } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import type { LibraryProblem } from '../../contract/library-problem.ts'
import { isInside } from './is-inside.ts'
import { makeFolder } from './make-folder.ts'
import type { Patience } from './busy-file.ts'
import { placeBeside } from './place-beside.ts'
import { createTurns } from './turns.ts'
import { createWriteLog, type LibraryWrite, type WriteLog } from './write-log.ts'

/**
 * The files of a library folder. Names are relative to it, with slashes. Nothing here throws for the state of the disk:
 * what cannot be read is absent, what cannot be written is kept in memory until the program ends, and both are reported.
 */
export type LibraryFiles = Pick<WriteLog, 'onWrite' | 'idle'> & {
  readonly root: string
  read(file: string): Promise<Uint8Array | null>
  exists(file: string): Promise<boolean>
  /** Names in a folder, NFC, in no order; empty where there is no such folder. */
  list(folder: string): Promise<string[]>
  /** When a file was last changed on disk, or null. */
  changed(file: string): Promise<Date | null>
  /**
   * Whole or not at all: temporary file, fsync, rename. `over` is what was read before and is to be replaced, null for no
   * file: where another program has written something else since, that is kept as `<name>.conflict-<time>`.
   */
  write(file: string, data: string | Uint8Array, over?: Uint8Array | null): Promise<void>
  /**
   * Renames a file that was read and found damaged to `<name>.damaged-<time>` and reports it. False where it is no
   * longer what was read: somebody else has set it aside or mended it, and it is to be read again.
   */
  setAside(file: string, damaged: Uint8Array): Promise<boolean>
  /**
   * Renames a file, or a folder with all that is in it. False where there is none; fails with the system's error where it cannot
   * be done, or where something has that name.
   */
  move(from: string, to: string): Promise<boolean>
  /** From now on the file on disk is never written, only what memory has of it. */
  protect(file: string, kind: 'newer' | 'unreadable'): void
  isProtected(file: string): boolean
  /** Runs the works on one file one after the other, so that none reads what another is about to replace. */
  inTurn<T>(file: string, work: () => Promise<T>): Promise<T>
  /** Resolves when no write is under way. */
  settled: () => Promise<void>
  /** Tries once more to write what is kept in memory only because it could not be written. */
  writeKept: () => Promise<void>
}

export type LibraryFilesOptions = {
  root: string
  now: () => Date
  report: (problem: LibraryProblem) => void
  /** With files that another program holds. */
  patience: Patience
  log: (message: string, detail: unknown) => void
}

/** What could not be written, and what stood in its file when it was to be. */
type Kept = { bytes: Buffer; over: Uint8Array | null | undefined }

const PART = /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]*$/u

/** Opens a library folder, making it where it is absent. A folder that cannot be written is reported as `.`. */
export async function openLibraryFiles(options: LibraryFilesOptions): Promise<LibraryFiles> {
  const { root, now, report, patience, log } = options
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

  function placeOf(file: string): string {
    const parts = file.split('/')
    if (!parts.every((part) => PART.test(part)))
      throw new Error('A name that is not one of a library file')
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
      return await readFile(placeOf(file))
    } catch (error) {
      if (!isAbsence(error)) protect(file, 'unreadable')
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
    // What was kept never came into the file, whatever the writer has read.
    await writes.run(file, async () => {
      await writeOrKeep(file, { bytes, over: kept ? kept.over : over })
      return { kind: 'written', file, bytes }
    })
  }

  async function writeOrKeep(file: string, { bytes, over }: Kept): Promise<void> {
    const place = placeOf(file)
    if (isWritable && !protectedFiles.has(file)) {
      try {
        if (!(await isInside(root, place))) throw new Error('A link leads out of the library')
        await mkdir(dirname(place), { recursive: true })
        await keepOther(place, { bytes, over })
        await patience(() => writeFileAtomic(place, bytes))
        memory.delete(file)
        return
      } catch {
        report({ file, kind: 'unreadable', setAside: null })
      }
    }
    memory.set(file, { bytes, over })
  }

  /** Keeps what another program has put in the place of `over`. */
  async function keepOther(place: string, { bytes, over }: Kept): Promise<void> {
    if (over === undefined) return
    const present = await readFile(place).catch((error: unknown) => {
      if (isAbsence(error)) return null
      throw error
    })
    if (!present || present.equals(bytes) || (over && present.equals(over))) return
    const beside = await placeBeside(place, 'conflict', now())
    await patience(() => writeFileAtomic(beside, present))
    log('What another program wrote into a file was kept beside it', beside)
  }

  async function setAside(file: string, damaged: Uint8Array): Promise<boolean> {
    // Of several that read the same damage one sets it aside; the others must not take what has come in its place.
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
      const place = placeOf(file)
      if (!(await isInside(root, dirname(place))))
        throw new Error('A link leads out of the library')
      const free = await placeBeside(place, 'damaged', now())
      await patience(() => rename(place, free))
      const to = file.replace(/[^/]*$/, '') + lastPart(free)
      report({ file, kind: 'damaged', setAside: to })
      return { kind: 'moved', file, to }
    } catch (error) {
      // Another program was first.
      if (isAbsence(error)) return null
      protectedFiles.add(file)
      report({ file, kind: 'damaged', setAside: null })
      return null
    }
  }

  async function move(from: string, to: string): Promise<LibraryWrite | null> {
    const places = [placeOf(from), placeOf(to)] as const
    for (const place of places)
      if (!(await isInside(root, place))) throw new Error('A link leads out of the library')
    const isOnDisk = (await lstat(places[0]).catch(() => null)) !== null
    const kept = [...memory].filter(([file]) => file === from || file.startsWith(`${from}/`))
    if (!isOnDisk && kept.length === 0) return null
    if (await lstat(places[1]).catch(() => null)) throw new Error('Something has that name')
    if (isOnDisk) {
      await mkdir(dirname(places[1]), { recursive: true })
      writes.announce({ kind: 'moving', file: from })
      await patience(() => rename(...places))
    }
    for (const [file, one] of kept) {
      memory.delete(file)
      memory.set(to + file.slice(from.length), one)
    }
    return { kind: 'moved', file: from, to }
  }

  async function list(folder: string): Promise<string[]> {
    const onDisk = await readdir(placeOf(folder)).catch(() => [])
    const prefix = `${folder}/`
    const inMemory = [...memory.keys()]
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length).split('/')[0] ?? '')
    return [...new Set([...onDisk, ...inMemory].map((name) => name.normalize('NFC')))]
  }

  return {
    root,
    read,
    exists: async (file) =>
      memory.has(file) || (await stat(placeOf(file)).catch(() => null))?.isFile() === true,
    list,
    changed: async (file) => (await stat(placeOf(file)).catch(() => null))?.mtime ?? null,
    write,
    setAside,
    move: async (from, to) => (await writes.run(from, () => move(from, to))) !== null,
    protect,
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

function isAbsence(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false
  return error.code === 'ENOENT' || error.code === 'ENOTDIR'
}

function lastPart(place: string): string {
  return place.slice(place.lastIndexOf(sep) + 1)
}
