import type { TFunction } from 'i18next'
import type { LibraryProblem } from '../../../contract/library-problem.ts'
import { isolate } from '../../ui/isolate.ts'

/** Whether a problem is told as unsaved content instead, which is shown until it is saved. */
export function isToldAsUnsaved({ file, reason }: LibraryProblem): boolean {
  return reason !== undefined && file !== '.'
}

/**
 * Returns the message about a problem with a library file.
 * @param library the library's folder.
 */
export function libraryProblemText(problem: LibraryProblem, library: string, t: TFunction): string {
  const { file, kind, setAside, reason } = problem
  if (reason) return t(`problem.${reason}`, { folder: isolate(library) })
  if (kind === 'unreadable') return t('problem.library-unreadable', { file })
  if (kind === 'incomplete') return t('problem.library-incomplete', { file })
  if (kind === 'sync-copy')
    return t('problem.sync-copy', { file: isolate(file), setAside: isolate(setAside ?? '') })
  return kind === 'newer'
    ? t('problem.newer', { file })
    : t('problem.damaged', { file, setAside: setAside ?? file })
}
