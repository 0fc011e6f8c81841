import type { LibraryProblem } from '../../../contract/library-problem.ts'
import type { RetryBusy } from '../../../main/library/disk/busy-file.ts'
import type { ImportedDocument } from '../../../main/documents/imported-document.ts'
import { type LibraryFiles, openLibraryFiles } from '../../../main/library/library-files.ts'
import {
  type ArticleLocales,
  createArticleLocales,
} from '../../../main/service/stored/article-locales.ts'
import {
  type ArticleShelf,
  type ArticleShelfOptions,
  createArticleShelf,
} from '../../../main/service/articles/article-shelf.ts'
import type { CacheFolder } from '../../../main/service/stored/cache-folder.ts'
import { shippedFiles } from '../../../main/service/stored/shipped-files.ts'
import { importLines } from './line-importer.ts'
import { temporaryFolder } from '../temporary-folder.ts'

export const TEST_NOW = new Date('2026-11-23T12:00:00.000Z')

/** The library files of a folder, with the problems and log lines that they report. */
export async function testFiles(
  root: string,
  retryBusy: RetryBusy = (work) => work(),
  lockTimeout?: number,
): Promise<{ files: LibraryFiles; problems: LibraryProblem[]; logged: string[] }> {
  const problems: LibraryProblem[] = []
  const logged: string[] = []
  const files = await openLibraryFiles({
    root,
    now: () => TEST_NOW,
    wait: async () => undefined,
    report: (problem) => problems.push(problem),
    retryBusy,
    lockTimeout,
    log: (message) => logged.push(message),
  })
  return { files, problems, logged }
}

export type TestLibrary = {
  root: string
  appRoot: string
  files: LibraryFiles
  locales: ArticleLocales
  shelf: ArticleShelf
  problems: LibraryProblem[]
  add: (text: string) => Promise<string>
}

/** A shelf of articles over temporary folders, with the line importer by default. */
export async function testLibrary(
  folders: {
    root?: string
    appRoot?: string
    importDocument?: (
      ...input: Parameters<ArticleShelfOptions['importDocument']>
    ) => ImportedDocument | Promise<ImportedDocument>
    shippedIds?: string[]
    cache?: CacheFolder
    lockTimeout?: number
  } = {},
): Promise<TestLibrary> {
  const root = folders.root ?? (await temporaryFolder())
  const appRoot = folders.appRoot ?? (await temporaryFolder())
  const { files, problems } = await testFiles(root, undefined, folders.lockTimeout)
  const shipped = shippedFiles(appRoot, () => undefined)
  const locales = await createArticleLocales(files, shipped)
  const shelf = createArticleShelf({
    files,
    locales,
    importDocument: async (...input) => (folders.importDocument ?? importLines)(...input),
    now: () => TEST_NOW,
    shippedIds: folders.shippedIds ?? [],
    cache: folders.cache,
  })
  const add = async (text: string) => (await shelf.add(new TextEncoder().encode(text), 'a.txt')).id
  return { root, appRoot, files, locales, shelf, problems, add }
}
