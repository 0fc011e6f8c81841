import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { DropZone } from './drop-zone.ts'
import type { ImportHandlers } from './import-files.ts'
import { useFileImport } from './use-file-import.ts'
import { loadLaterStrings } from '../../session/later-strings.ts'
import type { SessionCore, Importer } from '../../session/session.ts'
import { useLatest } from '../../ui/use-latest.ts'

/**
 * Imports texts, opens the last one and reports on all; also returns what files will become that are being dragged over
 * the window, null if there are none.
 */
export function useImporter(session: SessionCore): {
  importer: Importer
  dropping: DropZone | null
} {
  const { client, notify, onFailed, openArticle, open, openPanel, library, panel } = session
  const { t, i18n } = useTranslation()
  const latest = useLatest({ t, language: i18n.language })
  const load = useCallback(
    async (isPair = false) => {
      const [importing, { collectFiles, chosenFiles }, { reportImport }] = await Promise.all([
        import('./import-files.ts'),
        import('./selected-files.ts'),
        import('./report-import.ts'),
        loadLaterStrings(i18n),
      ])
      const handlers: ImportHandlers = {
        onDone: (summary) => {
          const onOpened = (): void => {
            if (isPair) openPanel('add-translation')
          }
          reportImport(summary, { ...latest.current, notify, openArticle, onOpened })
        },
        onFailure: onFailed,
      }
      return { ...importing, collectFiles, chosenFiles, handlers }
    },
    [i18n, openArticle, openPanel, notify, onFailed, latest],
  )
  // Not over the library or a dialog, where nothing shows which article is meant.
  const needsTranslation = open?.article.languages.length === 1 && !library.isOpen && panel === null
  const { dropping, ...importer } = useFileImport(
    client,
    load,
    onFailed,
    needsTranslation ? (file) => openPanel('add-translation', null, file) : null,
  )
  return { importer, dropping }
}
