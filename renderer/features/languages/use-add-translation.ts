import { isDefinedError, safe } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { joinSegments } from '../../../contract/join-segments.ts'
import { autonymOf } from '../../../contract/languages.ts'
import type { TranslationProblem } from '../../../contract/translation.ts'
import { showColumn } from '../../session/choose-columns.ts'
import { notifyFileProblem } from '../../session/messages/problem-text.ts'
import { useSession } from '../../session/session.ts'
import { isolate } from '../../ui/isolate.ts'

/** A translation's file, the language that it is said to be in, and whether it replaces the one that is there. */
type TranslationChoice = { file: File; language: string | null; replace: boolean }

/**
 * Adds a translation's file to the open article and shows it beside the others; where another article has been opened
 * meanwhile, it is shown when that one is opened again. Resolves to why it was not added, or null where it was, or where what
 * happened has been told.
 */
export function useAddTranslation() {
  const { t, i18n } = useTranslation()
  const { client, reading, notify, onFailed } = useSession()
  const addTranslation = async (
    choice: TranslationChoice,
    signal: AbortSignal,
  ): Promise<TranslationProblem | null> => {
    const open = reading.current
    if (!open) return null
    const { file, language, replace } = choice
    const { id, title } = open.article
    const content = await file.arrayBuffer().catch(() => null)
    if (!content) return 'unreadable'
    const [error, added] = await safe(
      client.translations.add(
        { articleId: id, name: file.name, content: new Blob([content]), language, replace },
        { signal },
      ),
    )
    if (isDefinedError(error) && error.code === 'NOT_ADDED') return error.data.problem
    if (!added) {
      if (signal.aborted) return 'cancelled'
      onFailed()
      return null
    }
    const isShown = await reading.changeView(id, ({ languages }) => ({
      languages: showColumn(languages, added.language),
    }))
    const names = { language: isolate(autonymOf(added.language)), title: isolate(title) }
    const told = [t(isShown ? 'notice.translationAdded' : 'notice.translationAddedTo', names)]
    if (added.doubtful > 0) told.push(t('notice.translationDoubtful', { count: added.doubtful }))
    if (added.moved > 0) told.push(t('notice.translationMoved', { count: added.moved }))
    if (added.isUnlikely) told.push(t('notice.translationUnlikely'))
    // What may be a mistake stays until it has been read.
    notify(
      joinSegments(told, i18n.language),
      added.isUnlikely ? 'problem' : 'plain',
      added.isUnlikely ? 'file' : undefined,
    )
    return null
  }
  /** Tells of a problem that was found when its panel had been closed. */
  const tellLateProblem = (name: string, problem: TranslationProblem): void => {
    notifyFileProblem(name, problem, { notify, t })
  }
  return { addTranslation, tellLateProblem }
}
