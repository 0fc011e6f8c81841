import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { BESIDE_LIMIT } from '../../../contract/files/import-limit.ts'
import { type ImportedFile, openingOf, type PictureHint } from './import-files.ts'
import { useFileImport } from './use-file-import.ts'
import type { SessionCore, Importer } from '../../session/session.ts'
import { notifyFileProblem } from '../../session/messages/problem-text.ts'
import { importedText } from './imported-text.ts'
import { isolate } from '../../ui/isolate.ts'
import { useLatest } from '../../ui/use-latest.ts'

/** Imports texts, opens the last one and reports on each; also returns whether files are dragged over the window. */
export function useImporter(session: SessionCore): { importer: Importer; isDragging: boolean } {
  const { client, notify, onFailed, openArticle } = session
  const { t, i18n } = useTranslation()
  const latest = useLatest({ t, language: i18n.language })
  const { dragging, openAddress, ...importer } = useFileImport(
    client,
    useMemo(
      () => ({
        onAdded: (imported) => {
          const { t, language } = latest.current
          notify(importedText(isolated(imported), t, language))
        },
        onLast: (imported, others, { hint, hasProblems }) => {
          const { t, language } = latest.current
          void openArticle(imported.id, openingOf(imported), {
            before: importedText(isolated(others), t, language),
            after: hintText(hint, t),
            keepsProblems: hasProblems,
          })
        },
        onProblem: (name, problem) =>
          notifyFileProblem(name, problem, { notify, t: latest.current.t }),
        onFailure: onFailed,
      }),
      [openArticle, notify, onFailed, latest],
    ),
  )
  return {
    importer: { ...importer, openAddress: (address) => void openAddress(address) },
    isDragging: dragging,
  }
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
