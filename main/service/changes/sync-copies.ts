import { readdir } from 'node:fs/promises'
import type { LibraryProblem } from '../../../contract/library-problem.ts'
import { ArticleId } from '../../../contract/article.ts'
import type { LibraryFiles } from '../../library/library-files.ts'

/** Names that sync programs give to the second version of a file that was changed in two places. */
const COPY_NAMES = [
  // Syncthing
  /^(?<stem>.+)\.sync-conflict-\d{8}-\d{6}(?:-\w{7})?(?<end>\.\w+)?$/,
  // Dropbox, Nextcloud, pCloud and others, in the language of the system
  /^(?<stem>.+) \([^()]*(?:conflict|konflikt|conflit|冲突|衝突|競合|충돌|конфликт|تعارض)[^()]*\)(?<end>\.\w+)?$/i,
  // iCloud, Google Drive
  /^(?<stem>.+) (?:\d{1,3}|\(\d{1,3}\))(?<end>\.\w+)?$/,
]

/** The name of the file of which a name is a sync program's copy; null if it is none. `names` are those beside it. */
export function originalOfSyncCopy(name: string, names: ReadonlySet<string>): string | null {
  for (const pattern of COPY_NAMES) {
    const { stem, end = '' } = pattern.exec(name)?.groups ?? {}
    if (stem !== undefined && names.has(stem + end)) return stem + end
  }
  // OneDrive appends the name of the computer.
  const [stem, end] = [name.replace(/\.\w+$/, ''), /\.\w+$/.exec(name)?.[0] ?? '']
  if (ArticleId.safeParse(stem).success) return null
  for (let at = stem.indexOf('-'); at !== -1; at = stem.indexOf('-', at + 1))
    if (names.has(stem.slice(0, at) + end)) return stem.slice(0, at) + end
  return null
}

export type SyncCopies = {
  /**
   * Called with the number of windows. For the first one, looks in what all articles share: the library's folder, the
   * list of articles and the locale files. Not earlier, because listing thousands of files delays the start.
   */
  windows: (count: number) => void
  opened: (id: ArticleId) => void
}

type Options = {
  files: Pick<LibraryFiles, 'root' | 'list'>
  report: (problem: LibraryProblem) => void
  log: (message: string, error: unknown) => void
}

/** Reports the copies that sync programs left, once for each folder: Diglot reads only the files of the usual names. */
export function createSyncCopies({ files, report, log }: Options): SyncCopies {
  let hasLooked = false
  const seen = new Set<string>()
  const look = async (folder: string): Promise<void> => {
    if (seen.has(folder)) return
    const isRoot = folder === ''
    const listed = isRoot ? await readdir(files.root).catch(() => []) : await files.list(folder)
    const names = new Set(listed)
    for (const name of listed) {
      const original = originalOfSyncCopy(name, names)
      if (original === null || seen.has(folder)) continue
      seen.add(folder)
      const path = (one: string) => (isRoot ? one : `${folder}/${one}`)
      report({ file: path(original), kind: 'sync-copy', setAside: path(name) })
    }
  }
  const lookIn = async (folders: readonly string[] | Promise<readonly string[]>): Promise<void> => {
    try {
      for (const folder of await folders) await look(folder)
    } catch (error) {
      log('Looking for copies of a sync program failed', error)
    }
  }
  const shared = async (): Promise<readonly string[]> => {
    const languages = await files.list('locales')
    const isFolder = (name: string) => /^[\w-]+$/.test(name)
    const locales = languages.filter(isFolder).map((one) => `locales/${one}`)
    return ['', 'articles', ...locales]
  }
  return {
    windows(count) {
      if (count > 0 && !hasLooked) void lookIn(shared())
      hasLooked ||= count > 0
    },
    opened: (id) => void lookIn([`articles/${id}`, `articles/${id}/ledger`]),
  }
}
