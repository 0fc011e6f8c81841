import { isBesidePath } from '../../../contract/files/beside-path.ts'
import { folderTexts } from '../../../contract/files/folder-texts.ts'
import { MAX_FOLDER_TEXTS } from '../../../contract/files/import-limit.ts'
import { isPageName, isPictureName, isTextName } from '../../../contract/files/opened-files.ts'

/** A file that a person gave: chosen or dropped by itself, or found in a folder. Opened only when it is wanted. */
export type GivenFile = {
  /** Its name; of one in a folder the way to it from there, with slashes: `saved/page_files/photo.jpg`. */
  path: string
  /** Fails with DOMException where it can no longer be read. */
  open: () => Promise<Pick<File, 'size' | 'arrayBuffer'>>
}

export type Given = {
  files: readonly GivenFile[]
  /** The name of the folder that was given, the first of several; null where only files were. */
  folder: string | null
  /** Whether the folder holds more than was looked at. */
  isCut: boolean
}

export type GivenText = {
  name: string
  file: GivenFile
  /** What lies beside it and may be a picture of it, by the path from its folder. */
  beside: readonly GivenFile[]
}

export type ChosenTexts = {
  texts: GivenText[]
  /** Pictures that were given by themselves: those of a page, if it names them. */
  pictures: GivenFile[]
  problem: 'no-texts' | 'many-texts' | null
}

/** What of the files that were given is to be taken in: each that was given by itself, and of a folder its texts. */
export function chooseTexts({ files, folder, isCut }: Given): ChosenTexts {
  const isOwn = (file: GivenFile) => !file.path.includes('/')
  const own = files.filter(isOwn)
  const hasPage = own.some((file) => isPageName(file.path))
  const pictures = hasPage ? own.filter((file) => isPictureName(file.path)) : []
  const byPath = new Map(files.map((file) => [file.path, file]))
  const found = folderTexts([...byPath.keys()]).flatMap((path) => {
    const file = byPath.get(path)
    return file && !isOwn(file) ? [file] : []
  })
  const chosen = [
    ...found.slice(0, MAX_FOLDER_TEXTS),
    ...own.filter((file) => !pictures.includes(file)),
  ]
  const others = files.filter((file) => !isTextName(file.path) && isBesidePath(file.path))
  const texts = chosen.map((file) => {
    const start = file.path.slice(0, file.path.lastIndexOf('/') + 1)
    const beside = isPageName(file.path)
      ? others
          .filter((other) => other.path.startsWith(start))
          .map((other) => ({ ...other, path: other.path.slice(start.length) }))
      : []
    return { name: file.path.slice(start.length), file, beside }
  })
  const isMore = isCut || found.length > MAX_FOLDER_TEXTS
  const isNone = folder !== null && texts.length === 0
  return { texts, pictures, problem: isMore ? 'many-texts' : isNone ? 'no-texts' : null }
}
