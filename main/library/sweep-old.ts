import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ArticleId } from '../../contract/article.ts'
import { lockArticle } from './article-lock.ts'
import type { FileMove } from './commits/disk-commit.ts'
import { insidePlace } from './commits/take-steps.ts'
import type { LibraryFiles } from './library-files.ts'

/** Temporary files of version 0.1.0 were named `<file>.<number>`; only those of files that it wrote are removed. */
const OLD_TEMPORARY =
  /^(?:settings|article|notes|(?:ledger|alignment)\/[A-Za-z0-9-]+|locales\/[^/]+)\.json\.\d{1,10}$|^original\.[a-z0-9]{1,8}\.\d{1,10}$|^media\/[^/]+\.[a-z]{3,4}\.\d{1,10}$/
/** In milliseconds: another process may be writing a younger one. */
const MIN_AGE = 24 * 60 * 60_000

type Sweeper = {
  files: LibraryFiles
  /** Shipped articles need no folder in the library. */
  shippedIds: readonly ArticleId[]
  log: (message: string, detail: unknown) => void
  signal: AbortSignal
}

/** In milliseconds: the start of the app comes first. */
const SWEEP_DELAY = 10_000

/** Runs `sweepOldFiles` later in the background; returns a function that stops it and waits for its end. */
export function sweepLater(
  options: Omit<Sweeper, 'signal'>,
  delay = SWEEP_DELAY,
): () => Promise<void> {
  const stop = new AbortController()
  let sweeping: Promise<void> | null = null
  const timer = setTimeout(() => {
    sweeping = sweepOldFiles({ ...options, signal: stop.signal }).catch((error: unknown) =>
      options.log('Files of earlier versions were not looked for', error),
    )
  }, delay)
  timer.unref()
  return async () => {
    clearTimeout(timer)
    stop.abort()
    await sweeping
  }
}

/**
 * Removes what versions before commits (decision 35) left when they were killed: temporary files older than a day are
 * deleted, and texts of a removed article are moved to it. Other texts without an article are only logged.
 */
export async function sweepOldFiles({ files, shippedIds, log, signal }: Sweeper): Promise<void> {
  const { root } = files
  await sweepFolder('', '')
  const ids = new Set<string>(shippedIds)
  for (const id of await files.list('articles')) {
    if (signal.aborted) return
    ids.add(id)
    if (!ArticleId.safeParse(id).success) continue
    for (const part of ['', 'ledger', 'alignment', 'media'])
      await sweepFolder(part === '' ? `articles/${id}` : `articles/${id}/${part}`, part)
  }
  const orphans = new Map<string, string[]>()
  for (const language of await files.list('locales')) {
    if (signal.aborted) return
    await sweepFolder(`locales/${language}`, 'locales')
    for (const name of await files.list(`locales/${language}`)) {
      const [, id = ''] = /^(.+?)\.json(?:\.|$)/.exec(name) ?? []
      if (ArticleId.safeParse(id).success && !ids.has(id))
        orphans.set(id, [...(orphans.get(id) ?? []), `locales/${language}/${name}`])
    }
  }
  for (const [id, orphaned] of orphans) await sweepOrphans(id, orphaned)

  /** Deletes the old temporary files of a folder; `part` is its name in OLD_TEMPORARY. */
  async function sweepFolder(folder: string, part: string): Promise<void> {
    const place = folder === '' ? root : await insidePlace(root, folder).catch(() => null)
    const names = place === null ? [] : await readdir(place).catch(() => [])
    for (const name of names)
      if (place !== null && OLD_TEMPORARY.test(part === '' ? name : `${part}/${name}`)) {
        const found = await stat(join(place, name)).catch(() => null)
        if (found?.isFile() === true && Date.now() - found.mtimeMs > MIN_AGE)
          await rm(join(place, name)).catch(() => undefined)
      }
  }

  /** Moves texts to the folder of their removed article, as removing it should have done. */
  async function sweepOrphans(id: ArticleId, orphaned: readonly string[]): Promise<void> {
    await lockArticle(files, id, async () => {
      if ((await files.list('articles')).includes(id)) return
      const moves: FileMove[] = []
      for (const from of orphaned) {
        const folder = await removedFolder(id, from)
        if (folder === null) log('A text has no article', from)
        else moves.push({ from, to: `${folder}/${from}` })
      }
      await files.commit({ moves })
    }).catch((error: unknown) => log('Texts of a removed article were not moved', error))
  }

  /** The folder of the removed article that was removed last and does not have the file. */
  async function removedFolder(id: ArticleId, file: string): Promise<string | null> {
    const folders = (await files.list('removed')).filter((name) => name.startsWith(`${id}-`))
    for (const name of folders.sort().reverse()) {
      const folder = `removed/${name}`
      if (!(await files.list(`${folder}/articles`)).includes(id)) continue
      if (!(await files.exists(`${folder}/${file}`))) return folder
    }
    return null
  }
}
