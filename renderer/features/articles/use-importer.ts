import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportHandlers } from './import-files.ts'
import { useFileImport } from './use-file-import.ts'
import { loadLaterStrings } from '../../session/later-strings.ts'
import type { SessionCore, Importer } from '../../session/session.ts'
import { useLatest } from '../../ui/use-latest.ts'

/** Imports texts, opens the last one and reports on all; also returns whether files are dragged over the window. */
export function useImporter(session: SessionCore): { importer: Importer; isDragging: boolean } {
  const { client, notify, onFailed, openArticle } = session
  const { t, i18n } = useTranslation()
  const latest = useLatest({ t, language: i18n.language })
  const load = useCallback(async () => {
    const [importing, { collectFiles, chosenFiles }, { reportImport }] = await Promise.all([
      import('./import-files.ts'),
      import('./selected-files.ts'),
      import('./report-import.ts'),
      loadLaterStrings(i18n),
    ])
    const handlers: ImportHandlers = {
      onDone: (summary) => reportImport(summary, { ...latest.current, notify, openArticle }),
      onFailure: onFailed,
    }
    return { ...importing, collectFiles, chosenFiles, handlers }
  }, [i18n, openArticle, notify, onFailed, latest])
  const { dragging, ...importer } = useFileImport(client, load, onFailed)
  return { importer, isDragging: dragging }
}
