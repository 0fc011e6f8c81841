import { randomBytes } from 'node:crypto'
import type { Stats } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../disk/error-code.ts'
import { isInside } from '../disk/is-inside.ts'
import { type Owner, thisProcess } from './owner.ts'

/** The folder in the library for temporary files, records and locks. It is no valid name of a library file. */
export const STAGING_FOLDER = '.diglot'

const NEW_FILE_MODE = 0o666
/** Other processes remove the folder when it is empty. */
const MAX_OPEN_ATTEMPTS = 50

/** `write`: content of a file; `commit`: a record. */
export type StagedKind = 'write' | 'commit'
export type StagedFile = Owner & { name: string; kind: StagedKind; age: number }

/** Sync programs (Dropbox, OneDrive, Nextcloud) leave files named `~*.tmp` alone. */
const NAME = /^~(?<kind>write|commit)-(?<host>[0-9a-f]{8})-(?<pid>\d+)-[0-9a-f]{12}\.tmp$/

export type Staging = {
  placeOf(name: string): string
  /** Writes a temporary file, with mode and owner of the file that it replaces, fsyncs it and compares its size. */
  write(bytes: Uint8Array, before?: Stats | null): Promise<string>
  /** Writes a record, which exists as a whole or not at all, also after a loss of power. */
  record(text: string): Promise<string>
  /** Creates a small file as a whole; null if it exists. Rejects with the system's error. */
  create(name: string, text: string): Promise<true | null>
  /** Whether the file does not exist any more. */
  remove(name: string): Promise<boolean>
  names(): Promise<string[]>
  list(): Promise<StagedFile[]>
  /** Removes the folder if it is empty. */
  tidy(): Promise<void>
}

export function createStaging(root: string): Staging {
  const folder = join(root, STAGING_FOLDER)
  const placeOf = (name: string) => join(folder, name)
  const remove = (name: string) =>
    rm(placeOf(name), { force: true }).then(
      () => true,
      () => false,
    )

  const names = () => readdir(folder).catch((): string[] => [])

  async function openNew(name: string, mode: number): Promise<FileHandle> {
    for (let attempt = 1; ; attempt += 1)
      try {
        if (!(await isInside(root, folder)))
          throw new Error('A symbolic link leads out of the library')
        return await open(placeOf(name), 'wx', mode)
      } catch (error) {
        if (errorCode(error) !== 'ENOENT' || attempt === MAX_OPEN_ATTEMPTS) throw error
        // Not recursive: a library that was deleted or unplugged is not made anew.
        await mkdir(folder).catch((failure: unknown) => {
          if (errorCode(failure) !== 'EEXIST' && errorCode(failure) !== 'ENOENT') throw failure
        })
      }
  }

  async function writeNew(name: string, bytes: Uint8Array, before: Stats | null): Promise<void> {
    const handle = await openNew(name, before?.mode ?? NEW_FILE_MODE)
    try {
      // `writeFile` continues after a partial write, which a nearly full disk does not report as an error.
      await handle.writeFile(bytes)
      if (before) {
        await handle.chown(before.uid, before.gid).catch(() => undefined)
        await handle.chmod(before.mode).catch(() => undefined)
      }
      await handle.sync()
      const { size } = await handle.stat()
      if (size !== bytes.byteLength)
        throw new Error(`Only ${size} of ${bytes.byteLength} bytes were written`)
    } catch (error) {
      await handle.close().catch(() => undefined)
      await remove(name)
      throw error
    }
    await handle.close()
  }

  return {
    placeOf,
    remove,
    async write(bytes, before = null) {
      const name = newName('write')
      await writeNew(name, bytes, before)
      return name
    },
    async record(text) {
      const [temporary, name] = [newName('write'), newName('commit')]
      await writeNew(temporary, Buffer.from(text), null)
      try {
        await rename(placeOf(temporary), placeOf(name))
      } catch (error) {
        await remove(temporary)
        throw error
      }
      await syncFolder(folder)
      await syncFolder(root)
      return name
    },
    async create(name, text) {
      try {
        const handle = await openNew(name, NEW_FILE_MODE)
        try {
          await handle.writeFile(text)
          await handle.close()
        } catch (error) {
          // A full disk creates the file and refuses its content.
          await handle.close().catch(() => undefined)
          await remove(name)
          throw error
        }
        return true
      } catch (error) {
        if (errorCode(error) === 'EEXIST') return null
        throw error
      }
    },
    names,
    async list() {
      const found = await Promise.all(
        (await names()).map(async (name): Promise<StagedFile[]> => {
          const { kind, host = '', pid } = NAME.exec(name)?.groups ?? {}
          if (kind !== 'write' && kind !== 'commit') return []
          const known = await stat(placeOf(name)).catch(() => null)
          return known ? [{ name, kind, host, pid: Number(pid), age: ageOf(known) }] : []
        }),
      )
      return found.flat()
    },
    async tidy() {
      await rmdir(folder).catch(() => undefined)
    },
  }
}

/** Whether a name can be that of a staged file of the kind. */
export function isStagedName(name: string, kind: StagedKind): boolean {
  return NAME.exec(name)?.groups?.['kind'] === kind
}

/** Milliseconds since a file was changed. */
export function ageOf({ mtimeMs }: Pick<Stats, 'mtimeMs'>): number {
  return Date.now() - mtimeMs
}

/** Makes renames in a folder durable, where the platform can: Windows opens no folders. */
export async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // Some file systems refuse it; the content of the files is durable already.
  }
}

function newName(kind: StagedKind): string {
  const { host, pid } = thisProcess()
  return `~${kind}-${host}-${pid}-${randomBytes(6).toString('hex')}.tmp`
}
