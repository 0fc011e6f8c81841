import type { TFunction } from 'i18next'
import type { LibraryProblem } from '../../../contract/library-problem.ts'
import type { TranslationProblem } from '../../../contract/translation.ts'
import { IMPORT_LIMITS } from '../../../contract/files/import-limit.ts'
import { isolate } from '../../ui/isolate.ts'
import type { Notify } from './notice-store.ts'

/** Why a file was not taken in, or not added as a translation, and what to do about it. */
export function importProblemText(name: string, problem: TranslationProblem, t: TFunction): string {
  return t('problem.file', {
    name: isolate(name),
    problem: t(`problem.${problem}`, IMPORT_LIMITS),
  })
}

/** Tells why a file was not taken in, or not added as a translation. */
export function tellFileProblem(
  name: string,
  problem: TranslationProblem,
  { notify, t }: { notify: Notify; t: TFunction },
): void {
  notify(importProblemText(name, problem, t), toneOf(problem), aboutOf(problem))
}

/** What the person did is no problem. */
function toneOf(problem: TranslationProblem): 'plain' | 'problem' {
  return problem === 'cancelled' ? 'plain' : 'problem'
}

/** What was left out of a folder is still to be told when a text of it has been opened. */
function aboutOf(problem: TranslationProblem): 'file' | undefined {
  return problem === 'many-texts' ? undefined : 'file'
}

/** What happened to a file of the library. */
export function libraryProblemText(problem: LibraryProblem, t: TFunction): string {
  const { file, kind, setAside } = problem
  if (kind === 'unreadable') return t('problem.library-unreadable', { file })
  return kind === 'newer'
    ? t('problem.newer', { file })
    : t('problem.damaged', { file, setAside: setAside ?? file })
}
