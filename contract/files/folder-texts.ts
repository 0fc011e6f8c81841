import { isTextName } from './opened-files.ts'

/**
 * How browsers and Office end the name of the folder that they make beside a saved page, in the languages that they
 * speak (Windows calls these folders connected: Windows SDK, "Managing the File System", connected files).
 */
const SUFFIXES = new Set(
  '_files .files -files -Dateien _Dateien _fichiers _bestanden _file _archivos -filer _tiedostot _pliki _soubory _elemei _ficheiros _arquivos _dosyalar _datoteke _fitxers _failid _fails _bylos _fajlovi _fitxategiak'
    .toLowerCase()
    .split(' '),
)

/** Whether a folder bears the name that a browser gives to that of a saved page: `article_files`. */
export function isPageFolder(folder: string): boolean {
  const suffix = /[_.-]\p{L}+$/u.exec(folder)
  return suffix !== null && suffix.index > 0 && SUFFIXES.has(suffix[0].toLowerCase())
}

/** Which of the files of a folder, by their paths with slashes, are in a folder that was saved with a page beside it. */
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

/**
 * The texts among the files of a folder, by their paths with slashes, in the order that people count in. Hidden files
 * and the folders of saved pages, which hold pieces of those, are passed over.
 */
export function folderTexts(paths: readonly string[]): string[] {
  const pieces = besidePages(paths)
  const order = new Intl.Collator('en', { numeric: true })
  return paths
    .filter((path) => {
      const parts = path.split('/')
      const name = parts.at(-1) ?? ''
      // A zip may be anything; what is FB2 says so.
      if (!isTextName(name) || (/\.zip$/i.test(name) && !/\.fb2\.zip$/i.test(name))) return false
      if (parts.some((part) => part.startsWith('.') || part === '__MACOSX')) return false
      return !pieces.has(path)
    })
    .sort(order.compare)
}

const PAGE = /\.(?:x?html?|mhtml?)$/i
