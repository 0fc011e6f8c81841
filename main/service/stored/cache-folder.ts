import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Files that can be made again from the library at any time (decision 38). No method throws. */
export type CacheFolder = {
  /** The value written last under a name; null if it is lost, damaged or of another version of the cache. */
  read(name: string): Promise<unknown>
  /** Replaces a value. Processes that write at once do not disturb each other: the last one stays. */
  write(name: string, value: unknown): void
  /** Resolves when nothing is being written. */
  settled(): Promise<void>
}

/** To be raised with every change of what is stored or how it is computed. */
const CACHE_VERSION = 2

/** The cache of one library, in a folder of its own below `cacheRoot`. */
export function openCacheFolder(cacheRoot: string, libraryRoot: string): CacheFolder {
  const hash = createHash('sha256').update(libraryRoot).digest('hex').slice(0, 16)
  const folder = join(cacheRoot, `library-${hash}`)
  const placeOf = (name: string) => join(folder, `${name}.json`)
  const writing = new Map<string, Promise<void>>()

  async function replace(name: string, text: string): Promise<void> {
    const temporary = join(folder, `${name}.${randomUUID()}.tmp`)
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(temporary, text)
      await rename(temporary, placeOf(name))
    } catch {
      // Without a cache, everything is read from the library.
      await rm(temporary, { force: true }).catch(() => undefined)
    }
  }

  return {
    async read(name) {
      try {
        const stored: unknown = JSON.parse(await readFile(placeOf(name), 'utf8'))
        if (typeof stored !== 'object' || stored === null || !('version' in stored)) return null
        return stored.version === CACHE_VERSION && 'value' in stored ? stored.value : null
      } catch {
        return null
      }
    },
    write(name, value) {
      const text = JSON.stringify({ version: CACHE_VERSION, value })
      const before = writing.get(name) ?? Promise.resolve()
      const mine = before.then(() => replace(name, text))
      writing.set(name, mine)
      void mine.finally(() => {
        if (writing.get(name) === mine) writing.delete(name)
      })
    },
    async settled() {
      await Promise.all(writing.values())
    },
  }
}

/** No cache: everything is read from the library. */
export const NO_CACHE: CacheFolder = {
  read: async () => null,
  write: () => undefined,
  settled: async () => undefined,
}
