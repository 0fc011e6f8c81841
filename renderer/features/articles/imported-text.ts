import type { ImportedArticle, ImportedFile } from './import-files.ts'

type Translate = {
  (key: 'notice.added' | 'notice.already', values: { title: string }): string
  (key: 'articles.count', values: { count: number }): string
}

/** Maximum number of files that are named; of more the number is shown. */
const MAX_NAMES = 3

/** Returns a message about imported files: one line for new ones and one for known ones; empty for no files. */
export function importedText(
  imported: readonly ImportedFile[],
  t: Translate,
  language: string,
): string {
  const list = new Intl.ListFormat(language, { type: 'unit' })
  const line = (key: 'added' | 'already', isNew: boolean): string[] => {
    const names = imported.filter((one) => one.isNew === isNew).map((one) => one.name)
    if (names.length === 0) return []
    const title =
      names.length > MAX_NAMES ? t('articles.count', { count: names.length }) : list.format(names)
    return [t(`notice.${key}`, { title })]
  }
  return [...line('added', true), ...line('already', false)].join('\n')
}

/** The message about an article that is opened: only what is on the disk is said to be in the library. */
export function openingOf({ isNew, isSaved }: ImportedArticle): 'opened' | 'already' {
  return isNew || !isSaved ? 'opened' : 'already'
}

/** Returns the names of imported files if the message about them leaves any out; else null. */
export function importedNames(imported: readonly ImportedFile[]): string[] | null {
  const isCounted = [true, false].some(
    (isNew) => imported.filter((one) => one.isNew === isNew).length > MAX_NAMES,
  )
  return isCounted ? imported.map((one) => one.name) : null
}
