import type { Taken } from './import-files.ts'

type Say = (key: 'notice.added' | 'notice.already', values: { title: string }) => string

/** Names that are told; of a whole folder, the number of the others. */
const MOST_NAMES = 8

/** What became of files that were taken in, in a line for the new ones and one for those that were there; empty for none. */
export function takenText(taken: readonly Taken[], t: Say, language: string): string {
  const list = new Intl.ListFormat(language, { type: 'unit' })
  const line = (key: 'added' | 'already', isNew: boolean): string[] => {
    const names = taken.filter((one) => one.isNew === isNew).map((one) => one.name)
    if (names.length === 0) return []
    const more = names.length - MOST_NAMES
    const told = more > 1 ? [...names.slice(0, MOST_NAMES), `+${more}`] : names
    return [t(`notice.${key}`, { title: list.format(told) })]
  }
  return [...line('added', true), ...line('already', false)].join('\n')
}
