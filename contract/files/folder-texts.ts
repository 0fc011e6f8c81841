import { isTextName } from './opened-files.ts'

/**
 * Suffixes of the folders that browsers and Office create next to a saved page, in their languages (Windows SDK,
 * "Managing the File System", connected files).
 */
const SUFFIXES = new Set(
  '_files .files -files -Dateien _Dateien _fichiers _bestanden _file _archivos -filer _tiedostot _pliki _soubory _elemei _ficheiros _arquivos _dosyalar _datoteke _fitxers _failid _fails _bylos _fajlovi _fitxategiak'
    .toLowerCase()
    .split(' '),
)

/** Whether a folder name is that of a saved page's files: `article_files`. */
export function isPageFolder(folder: string): boolean {
  const suffix = /[_.-]\p{L}+$/u.exec(folder)
  return suffix !== null && suffix.index > 0 && SUFFIXES.has(suffix[0].toLowerCase())
}

/** The paths that are inside the folder of a saved page. */
export function besidePages(paths: readonly string[]): Set<string> {
  const stems = new Set(paths.flatMap((path) => (PAGE.test(path) ? [path.replace(PAGE, '')] : [])))
  const isBeside = (path: string) => {
    const parts = path.split('/')
    return parts.slice(0, -1).some((part, depth) => {
      const folder = parts.slice(0, depth + 1).join('/')
      return isPageFolder(part) && stems.has(folder.replace(/[_.-]\p{L}+$/u, ''))
    })
  }
  return new Set(paths.filter(isBeside))
}

/** The texts among the files of a folder, in natural order. Hidden files and files of saved pages are skipped. */
export function folderTexts(paths: readonly string[]): string[] {
  const pieces = besidePages(paths)
  const order = new Intl.Collator('en', { numeric: true })
  return paths
    .filter((path) => {
      const parts = path.split('/')
      const name = parts.at(-1) ?? ''
      // Zip files are only accepted as FB2.
      if (!isTextName(name) || (/\.zip$/i.test(name) && !/\.fb2\.zip$/i.test(name))) return false
      if (parts.some((part) => part.startsWith('.') || part === '__MACOSX')) return false
      return !pieces.has(path)
    })
    .sort(order.compare)
}

const PAGE = /\.(?:x?html?|mhtml?)$/i
