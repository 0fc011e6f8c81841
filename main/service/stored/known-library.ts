import type { LibraryFiles } from '../../library/library-files.ts'
import type { CacheFolder } from './cache-folder.ts'

const CACHE_NAME = 'known-library'

export type KnownLibrary = {
  /** Whether the library had articles at an earlier start. */
  hadArticles: boolean
  /** Call when the library is open; remembers that it has articles on the disk. */
  remember: (files: Pick<LibraryFiles, 'changed'>) => Promise<void>
}

/**
 * Knows outside of the library that it has articles, so that the empty mount point of a drive that was removed is not
 * taken for a new library (decision 37). Without a cache, nothing is known.
 */
export async function openKnownLibrary(cache: CacheFolder): Promise<KnownLibrary> {
  const hadArticles = (await cache.read(CACHE_NAME)) === true
  return {
    hadArticles,
    async remember(files) {
      if (!hadArticles && (await files.changed('articles')) !== null) cache.write(CACHE_NAME, true)
    },
  }
}
