import type { ImportedFile } from './import-files.ts'

type Translate = (key: 'notice.added' | 'notice.already', values: { title: string }) => string

/** Maximum number of file names listed; the rest is a number. */
const MAX_NAMES = 8

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
    const more = names.length - MAX_NAMES
    const listed = more > 1 ? [...names.slice(0, MAX_NAMES), `+${more}`] : names
    return [t(`notice.${key}`, { title: list.format(listed) })]
  }
  return [...line('added', true), ...line('already', false)].join('\n')
}
