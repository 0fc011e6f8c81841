import { isBesidePath } from '../../../contract/files/beside-path.ts'
import { folderTexts } from '../../../contract/files/folder-texts.ts'
import { MAX_FOLDER_TEXTS } from '../../../contract/files/import-limit.ts'
import { isPageName, isPictureName, isTextName } from '../../../contract/files/opened-files.ts'

/** A selected file: chosen, dropped, or found in a folder. Opened only when needed. */
export type SelectedFile = {
  /** Its name, or in a folder its path: `saved/page_files/photo.jpg`. */
  path: string
  /** Rejects with a DOMException if it can no longer be read. */
  open: () => Promise<Pick<File, 'size' | 'arrayBuffer'>>
}

export type FileSelection = {
  files: readonly SelectedFile[]
  /** Name of the (first) selected folder; null if only files were selected. */
  folder: string | null
  /** Whether the folder exceeds the limits, so that files are missing. */
  isCut: boolean
}

export type SelectedText = {
  name: string
  file: SelectedFile
  /** Files beside it that may be its pictures, with paths relative to its folder. */
  beside: readonly SelectedFile[]
}

export type ChosenTexts = {
  texts: SelectedText[]
  /** Pictures selected as single files; imported with a page that references them. */
  pictures: SelectedFile[]
  problem: 'no-texts' | 'many-texts' | null
}

/** Returns the texts to import: all single files, and the texts of a folder. */
export function chooseTexts({ files, folder, isCut }: FileSelection): ChosenTexts {
  const isSingle = (file: SelectedFile) => !file.path.includes('/')
  const singles = files.filter(isSingle)
  const hasPage = singles.some((file) => isPageName(file.path))
  const pictures = hasPage ? singles.filter((file) => isPictureName(file.path)) : []
  const byPath = new Map(files.map((file) => [file.path, file]))
  const found = folderTexts([...byPath.keys()]).flatMap((path) => {
    const file = byPath.get(path)
    return file && !isSingle(file) ? [file] : []
  })
  const chosen = [
    ...found.slice(0, MAX_FOLDER_TEXTS),
    ...singles.filter((file) => !pictures.includes(file)),
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
