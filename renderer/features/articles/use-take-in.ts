import { type RefObject, useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { BESIDE_LIMIT } from '../../../contract/import-limit.ts'
import type { Client } from '../../client/client.ts'
import type { PictureHint, Taken } from './import-files.ts'
import { useImport } from './use-import.ts'
import { tellFileProblem } from '../../session/messages/problem-text.ts'
import { takenText } from './taken-text.ts'
import { isolate } from '../../ui/isolated-text.tsx'
import { useLatest } from '../../ui/use-latest.ts'
import type { Notify } from '../../session/messages/use-notices.ts'

type Tell = RefObject<{ notify: Notify; t: TFunction }>

/** Lines that stand around what is said of an article that was opened, empty for none; whether what was said of other files stays. */
type Around = { before: string; after: string; keepsProblems: boolean }
export const NOTHING_AROUND: Around = { before: '', after: '', keepsProblems: false }

/** How texts come in: files, folders, addresses. */
export type TakeIn = ReturnType<typeof useTakeIn>

/** Takes texts in, opens the last of them, and tells what became of each. */
export function useTakeIn(
  client: Client,
  tell: Tell,
  openArticle: (id: string, message: 'opened' | 'already', around: Around) => Promise<void>,
  onFailed: () => void,
) {
  const { i18n } = useTranslation()
  const language = useLatest(i18n.language)
  return useImport(
    client,
    useMemo(
      () => ({
        onAdded: (taken) => {
          const { notify, t } = tell.current
          notify(takenText(isolated(taken), t, language.current))
        },
        onLast: ({ id, isNew }, others, { hint, hasProblems }) => {
          const { t } = tell.current
          const before = takenText(isolated(others), t, language.current)
          void openArticle(id, isNew ? 'opened' : 'already', {
            before,
            after: hintText(hint, t),
            keepsProblems: hasProblems,
          })
        },
        onProblem: (name, problem) => tellFileProblem(name, problem, tell.current),
        onFailure: onFailed,
      }),
      [openArticle, onFailed, tell, language],
    ),
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

/** Names of files may be in any script, and turn no words around them. */
function isolated(taken: readonly Taken[]): Taken[] {
  return taken.map((one) => ({ ...one, name: isolate(one.name) }))
}
