import { useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { BESIDE_LIMIT } from '../../../contract/files/import-limit.ts'
import type { PictureHint, Taken } from './import-files.ts'
import { useImport } from './use-import.ts'
import type { SessionCore, TakeIn } from '../../session/session.ts'
import { notifyFileProblem } from '../../session/messages/problem-text.ts'
import { takenText } from './taken-text.ts'
import { isolate } from '../../ui/isolate.ts'
import { useLatest } from '../../ui/use-latest.ts'

/** Takes texts in, opens the last of them, and tells what became of each; also whether files are held over the window. */
export function useTakeIn(session: SessionCore): { takeIn: TakeIn; isDragging: boolean } {
  const { client, notify, onFailed, openArticle } = session
  const { t, i18n } = useTranslation()
  const latest = useLatest({ t, language: i18n.language })
  const { dragging, openAddress, ...takeIn } = useImport(
    client,
    useMemo(
      () => ({
        onAdded: (taken) => {
          const { t, language } = latest.current
          notify(takenText(isolated(taken), t, language))
        },
        onLast: ({ id, isNew }, others, { hint, hasProblems }) => {
          const { t, language } = latest.current
          void openArticle(id, isNew ? 'opened' : 'already', {
            before: takenText(isolated(others), t, language),
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
    takeIn: { ...takeIn, openAddress: (address) => void openAddress(address) },
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

/** Names of files may be in any script, and turn no words around them. */
function isolated(taken: readonly Taken[]): Taken[] {
  return taken.map((one) => ({ ...one, name: isolate(one.name) }))
}
