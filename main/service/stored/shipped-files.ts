import { access, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ArticleId } from '../../../contract/article.ts'
import { type FileStamp, fileStamp } from '../../library/cached/file-stamp.ts'
import { parseJson } from '../../library/json-file.ts'

/** The files shipped with the app, read-only, in the layout of the library. */
export type ShippedFiles = {
  /** Ids of the shipped articles, sorted. */
  articleIds(): Promise<ArticleId[]>
  /** File name and bytes of a shipped article's original. */
  original(id: ArticleId): Promise<{ name: string; bytes: Uint8Array } | null>
  /** A file's JSON value; null if the file does not exist. */
  json(file: string): Promise<unknown>
  exists(file: string): Promise<boolean>
  list(folder: string): Promise<string[]>
  stamp(file: string): Promise<FileStamp>
}

/** Reads shipped files below the app's root. Invalid JSON is logged: the installation is damaged. */
export function shippedFiles(
  appRoot: string,
  log: (message: string, error: unknown) => void,
): ShippedFiles {
  const list = (folder: string) => readdir(join(appRoot, folder)).catch((): string[] => [])
  const isArchive = appRoot.endsWith('.asar')
  let programStamp: Promise<FileStamp> | null = null
  return {
    async articleIds() {
      const names = await list('articles')
      return names.filter((name) => ArticleId.safeParse(name).success).sort()
    },
    async original(id) {
      const names = await list(`articles/${id}`)
      const name = names.find((one) => one.startsWith('original.'))
      if (name === undefined) return null
      return { name, bytes: await readFile(join(appRoot, 'articles', id, name)) }
    },
    async json(file) {
      const bytes = await readFile(join(appRoot, file)).catch(() => null)
      if (bytes === null) return null
      const parsed = parseJson(bytes)
      if (parsed.ok) return parsed.value
      log(`A shipped file is damaged: ${file}`, null)
      return null
    },
    exists: (file) =>
      access(join(appRoot, file)).then(
        () => true,
        () => false,
      ),
    list,
    async stamp(file) {
      const stamp = await fileStamp(join(appRoot, file))
      if (!isArchive) return stamp
      // Electron reports the time of its start for files in an archive, so an update is seen by the program's time.
      const program = await (programStamp ??= fileStamp(process.execPath))
      return { ...stamp, id: stamp.id && `${stamp.bytes} in ${program.id}`, changed: 0 }
    },
  }
}
