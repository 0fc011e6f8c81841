import { type RefObject, useMemo } from 'react'
import type { TFunction } from 'i18next'
import type { Client } from './client/client.ts'
import { useImport } from './features/articles/use-import.ts'
import { importProblemText, toneOf } from './problem-text.ts'
import { isolate } from './ui/isolated-text.tsx'
import type { Notify } from './use-notices.ts'

type Tell = RefObject<{ notify: Notify; t: TFunction }>

/** Takes texts in, opens the last of them, and tells what became of each. */
export function useTakeIn(
  client: Client,
  tell: Tell,
  openArticle: (id: string, message: 'opened' | 'already') => Promise<void>,
  onFailed: () => void,
) {
  return useImport(
    client,
    useMemo(
      () => ({
        onAdded: (name, { isNew }) => {
          const { notify, t } = tell.current
          notify(t(`notice.${isNew ? 'added' : 'already'}`, { title: isolate(name) }))
        },
        onLast: ({ id, isNew }) => void openArticle(id, isNew ? 'opened' : 'already'),
        onProblem: (name, problem) => {
          const { notify, t } = tell.current
          notify(importProblemText(name, problem, t), toneOf(problem), 'file')
        },
        onFailure: onFailed,
      }),
      [openArticle, onFailed, tell],
    ),
  )
}
