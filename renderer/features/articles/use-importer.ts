import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { BESIDE_LIMIT } from '../../../contract/files/import-limit.ts'
import type { ImportedFile, PictureHint } from './import-files.ts'
import { useFileImport } from './use-file-import.ts'
import type { SessionCore, Importer } from '../../session/session.ts'
import { importProblemText, notifyFileProblem } from '../../session/messages/problem-text.ts'
import { importedNames, importedText, openingOf } from './imported-text.ts'
import { isolate } from '../../ui/isolate.ts'
import { useLatest } from '../../ui/use-latest.ts'

/** Imports texts, opens the last one and reports on all; also returns whether files are dragged over the window. */
export function useImporter(session: SessionCore): { importer: Importer; isDragging: boolean } {
  const { client, notify, onFailed, openArticle } = session
  const { t, i18n } = useTranslation()
  const latest = useLatest({ t, language: i18n.language })
  const { dragging, ...importer } = useFileImport(
    client,
    useMemo(
      () => ({
        onDone: ({ last, others, failed, total, hint }) => {
          const { t, language } = latest.current
          if (last)
            void openArticle(last.id, openingOf(last), {
              before: importedText(isolated(others), t, language),
              after: hintText(hint, t),
              details: importedNames(isolated(others)),
              keepsProblems: failed.length > 0,
            })
          const [first, ...more] = failed
          if (first && more.length === 0)
            notifyFileProblem(first.name, first.problem, { notify, t })
          else if (first)
            notify(
              t('notice.notOpenedOf', { number: failed.length, total }),
              'problem',
              'file',
              undefined,
              failed.map(({ name, problem }) => importProblemText(name, problem, t)),
            )
        },
        onFailure: onFailed,
      }),
      [openArticle, notify, onFailed, latest],
    ),
  )
  return { importer, isDragging: dragging }
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
