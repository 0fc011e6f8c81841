import { isDefinedError, safe } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { joinSegments } from '../contract/join-segments.ts'
import { autonymOf } from '../contract/languages.ts'
import type { TranslationProblem } from '../contract/translation.ts'
import type { Client } from './client/client.ts'
import type { TranslationChoice } from './features/languages/add-translation-panel.tsx'
import { addColumn, MOST_COLUMNS } from './features/languages/choose-columns.ts'
import type { Reading } from './features/reader/use-reading.ts'
import type { Notify } from './use-notices.ts'

type Options = {
  client: Client
  reading: Reading
  notify: Notify
  onFailed: () => void
}

/**
 * Adds a translation's file to the open article and shows it beside the others. Resolves to why it was not added, or null where
 * it was, or where what happened has been told.
 */
export function useAddTranslation({ client, reading, notify, onFailed }: Options) {
  const { t, i18n } = useTranslation()
  return async (choice: TranslationChoice): Promise<TranslationProblem | null> => {
    const open = reading.current
    if (!open) return null
    const { file, language, replace } = choice
    const { id } = open.article
    const content = await file.arrayBuffer().catch(() => null)
    if (!content) return 'unreadable'
    const [error, added] = await safe(
      client.translations.add({
        articleId: id,
        name: file.name,
        content: new Blob([content]),
        language,
        replace,
      }),
    )
    if (isDefinedError(error) && error.code === 'NOT_ADDED') return error.data.problem
    if (!added) {
      onFailed()
      return null
    }
    await reading.refresh()
    await reading.setView(({ languages }) => ({
      languages: languages.includes(added.language)
        ? languages
        : addColumn(
            languages.length < MOST_COLUMNS ? languages : languages.slice(0, -1),
            added.language,
          ),
    }))
    const told = [t('notice.translationAdded', { language: autonymOf(added.language) })]
    if (added.moved > 0) told.push(t('notice.translationMoved', { count: added.moved }))
    if (added.isUnlikely) told.push(t('notice.translationUnlikely'))
    // What may be a mistake stays until it has been read.
    notify(joinSegments(told, i18n.language), added.isUnlikely ? 'problem' : 'plain')
    return null
  }
}
