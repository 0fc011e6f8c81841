import { isDefinedError, safe } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { joinSegments } from '../../../contract/join-segments.ts'
import { autonymOf } from '../../../contract/languages.ts'
import type {
  AddedTranslation,
  Replace,
  TranslationProblem,
} from '../../../contract/translation.ts'
import { showColumn } from '../../session/choose-columns.ts'
import { importProblemText } from '../../session/messages/file-problem.ts'
import { useSession } from '../../session/session.ts'
import { useRestoreRemoved } from '../../session/use-restore-removed.ts'
import { isolate } from '../../ui/isolate.ts'

/** An article, a translation's file, its language (null to detect it), and whether it replaces an existing one. */
type TranslationChoice = {
  article: { id: string; title: string }
  file: File
  language: string | null
  replace: Replace
}

/**
 * Returns a function that adds a translation file to the open article and shows it as a column; if another article
 * has been opened meanwhile, the column is shown on the next opening. It resolves to why the file was not added, or
 * null on success or if the outcome has been reported.
 */
export function useAddTranslation() {
  const { t, i18n } = useTranslation()
  const { client, reading, notify, onFailed } = useSession()
  const restore = useRestoreRemoved()
  const addTranslation = async (
    choice: TranslationChoice,
    signal: AbortSignal,
  ): Promise<TranslationProblem | null> => {
    const { file, language, replace } = choice
    const { id, title } = choice.article
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
      onFailed(error)
      return null
    }
    const isShown = await reading.changeView(id, ({ languages }) => ({
      languages: showColumn(languages, added.language),
    }))
    const names = { language: isolate(autonymOf(added.language)), title: isolate(title) }
    // What only memory holds is shown as unsaved instead.
    const sentences = added.isSaved
      ? [t(isShown ? 'notice.translationAdded' : 'notice.translationAddedTo', names)]
      : []
    if (added.doubtful > 0)
      sentences.push(t('notice.translationDoubtful', { count: added.doubtful }))
    if (added.moved > 0) sentences.push(t('notice.translationMoved', { count: added.moved }))
    if (added.isUnlikely) sentences.push(t('notice.translationUnlikely'))
    if (sentences.length === 0) return null
    // A possible mistake is shown until dismissed.
    notify(
      joinSegments(sentences, i18n.language),
      added.isUnlikely ? 'problem' : 'plain',
      undefined,
      replace === 'no' ? undefined : undoOf(id, added),
    )
    return null
  }

  /** Brings back what was replaced: the library's translation, or the shipped one by removing what hides it. */
  function undoOf(articleId: string, { language, replaced }: AddedTranslation) {
    const title = autonymOf(language)
    const undo = async (): Promise<void> => {
      if (replaced === null) await client.translations.remove({ articleId, language })
      else await restore({ kind: 'translation', name: replaced, title })
      await reading.changeView(articleId, ({ languages }) => ({ languages }))
    }
    return { label: t('notice.undo'), run: () => void undo().catch(onFailed) }
  }

  /** Reports a problem found after the panel was closed; one that is a question can be answered in the message. */
  const notifyLateProblem = (choice: TranslationChoice, problem: TranslationProblem): void => {
    const { name } = choice.file
    const again = async (): Promise<void> => {
      const always = { ...choice, replace: 'yes' as const }
      const found = await addTranslation(always, new AbortController().signal)
      if (found !== null) notifyLateProblem(always, found)
    }
    const action =
      problem === 'unlikely'
        ? { label: t('addTranslation.replaceAnyway'), run: () => void again() }
        : undefined
    notify(importProblemText(name, problem, t), 'problem', 'file', action)
  }
  return { addTranslation, notifyLateProblem }
}
