import { type RefObject, useMemo } from 'react'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Client } from './client/client.ts'
import type { Taken } from './features/articles/import-files.ts'
import { useImport } from './features/articles/use-import.ts'
import { importProblemText, toneOf } from './problem-text.ts'
import { takenText } from './taken-text.ts'
import { isolate } from './ui/isolated-text.tsx'
import { useLatest } from './ui/use-latest.ts'
import type { Notify } from './use-notices.ts'

type Tell = RefObject<{ notify: Notify; t: TFunction }>

/** Takes texts in, opens the last of them, and tells what became of each. */
export function useTakeIn(
  client: Client,
  tell: Tell,
  openArticle: (id: string, message: 'opened' | 'already', before: string) => Promise<void>,
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
        onLast: ({ id, isNew }, others) =>
          void openArticle(
            id,
            isNew ? 'opened' : 'already',
            takenText(isolated(others), tell.current.t, language.current),
          ),
        onProblem: (name, problem) => {
          const { notify, t } = tell.current
          notify(importProblemText(name, problem, t), toneOf(problem), 'file')
        },
        onFailure: onFailed,
      }),
      [openArticle, onFailed, tell, language],
    ),
  )
}

/** Names of files may be in any script, and turn no words around them. */
function isolated(taken: readonly Taken[]): Taken[] {
  return taken.map((one) => ({ ...one, name: isolate(one.name) }))
}
