import type { TFunction } from 'i18next'
import { BESIDE_LIMIT } from '../../../contract/files/import-limit.ts'
import { importProblemText, notifyFileProblem } from '../../session/messages/file-problem.ts'
import type { SessionCore } from '../../session/session.ts'
import { isolate } from '../../ui/isolate.ts'
import type { ImportedArticle, ImportedFile, ImportSummary, PictureHint } from './import-files.ts'
import { importedNames, importedText, openingOf } from './imported-text.ts'

type Reporter = Pick<SessionCore, 'notify' | 'openArticle'> & {
  t: TFunction
  language: string
  /** Called when the article is open. */
  onOpened: () => void
}

/** Opens the last imported article and reports on all files. */
export function reportImport(
  { last, others, failed, total, hint }: ImportSummary,
  { t, language, notify, openArticle, onOpened }: Reporter,
): void {
  const openLast = async (last: ImportedArticle): Promise<void> => {
    const isOpen = await openArticle(last.id, openingOf(last), {
      before: importedText(isolated(others), t, language),
      after: hintText(hint, t),
      details: importedNames(isolated(others)),
      keepsProblems: failed.length > 0,
    })
    if (isOpen) onOpened()
  }
  if (last) void openLast(last)
  const [first, ...more] = failed
  if (first && more.length === 0) notifyFileProblem(first.name, first.problem, { notify, t })
  else if (first)
    notify(
      t('notice.notOpenedOf', { number: failed.length, total }),
      'problem',
      'file',
      undefined,
      failed.map(({ name, problem }) => importProblemText(name, problem, t)),
    )
}

function hintText(hint: PictureHint | null, t: TFunction): string {
  if (hint === null) return ''
  if (hint.kind === 'too-many') return t('notice.picturesTooMany', { most: BESIDE_LIMIT })
  const page = isolate(hint.page)
  return hint.kind === 'beside'
    ? t('notice.picturesBeside', { page })
    : t('notice.picturesInFolder', { page, folder: isolate(hint.folder) })
}

/** File names may be in any script and must not reorder the text around them. */
function isolated(imported: readonly ImportedFile[]): ImportedFile[] {
  return imported.map((one) => ({ ...one, name: isolate(one.name) }))
}
