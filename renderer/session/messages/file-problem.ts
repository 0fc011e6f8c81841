import type { TFunction } from 'i18next'
import type { TranslationProblem } from '../../../contract/translation.ts'
import { IMPORT_LIMITS } from '../../../contract/files/import-limit.ts'
import { isolate } from '../../ui/isolate.ts'
import type { Notify } from './notice-store.ts'

/** Returns why a file was not imported or added as a translation, and what to do. */
export function importProblemText(name: string, problem: TranslationProblem, t: TFunction): string {
  return t('problem.file', {
    name: isolate(name),
    problem: t(`problem.${problem}`, IMPORT_LIMITS),
  })
}

/** Shows why a file was not imported or added as a translation. */
export function notifyFileProblem(
  name: string,
  problem: TranslationProblem,
  { notify, t }: { notify: Notify; t: TFunction },
): void {
  notify(importProblemText(name, problem, t), toneOf(problem), aboutOf(problem))
}

/** Cancelling is not a problem. */
function toneOf(problem: TranslationProblem): 'plain' | 'problem' {
  return problem === 'cancelled' ? 'plain' : 'problem'
}

/** The message about a folder's omitted files stays when one of its texts is opened. */
function aboutOf(problem: TranslationProblem): 'file' | undefined {
  return problem === 'many-texts' ? undefined : 'file'
}
