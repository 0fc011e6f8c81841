import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../contract/commands.ts'
import type { AppEvent } from '../../contract/app-event.ts'
import type { LibraryProblem } from '../../contract/library-problem.ts'
import type { TranslationProblem } from '../../contract/translation.ts'
import { listen } from '../client/listen.ts'
import { loadLaterStrings } from './later-strings.ts'
import { isToldAsUnsaved, libraryProblemText } from './messages/library-problem.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { SessionCore } from './session.ts'
import { NO_NOTICE_CONTEXT } from './use-open-article.ts'

/** Reports an unreadable library, and copies by a sync program, once, however many files are affected. */
function oncePerKind(problems: readonly LibraryProblem[]): LibraryProblem[] {
  const firstOf = (kind: string) =>
    problems.find((one) => one.kind === kind && !isToldAsUnsaved(one))
  const isOnce = ({ kind }: LibraryProblem) => kind === 'unreadable' || kind === 'sync-copy'
  return problems.filter(
    (one) => !isToldAsUnsaved(one) && (!isOnce(one) || one === firstOf(one.kind)),
  )
}

/**
 * Handles the service's events: opens articles, runs menu commands, and reports problems, including those from before
 * the first render.
 */
export function useServiceEvents(
  { client, info, notices, events, openArticle, onFailed }: SessionCore,
  problems: readonly LibraryProblem[],
  onCommand: (id: CommandId) => void,
): void {
  const { t, i18n } = useTranslation()
  const latest = useLatest({ onCommand, openArticle, t })
  /** The message about a library that could not be written at the start. */
  const folderNotice = useRef<number | null>(null)

  useEffect(() => {
    for (const problem of oncePerKind(problems)) {
      const text = libraryProblemText(problem, info.library, latest.current.t)
      const id = notices.notify(text, 'problem', 'library')
      if (problem.file === '.') folderNotice.current = id
    }
  }, [info, latest, notices, problems])

  useEffect(() => {
    const controller = new AbortController()
    const { notify, dismiss } = notices
    const onEvent = (event: AppEvent): void => {
      const { onCommand, openArticle, t } = latest.current
      events.emit(event)
      // Problems with files opened together with it have just been reported.
      if (event.type === 'open')
        void openArticle(event.articleId, undefined, { ...NO_NOTICE_CONTEXT, keepsProblems: true })
      if (event.type === 'library-writable' && folderNotice.current !== null)
        dismiss(folderNotice.current)
      if (event.type === 'command') onCommand(event.id)
      if (event.type === 'problem' && !isToldAsUnsaved(event.problem))
        notify(libraryProblemText(event.problem, info.library, t), 'problem', 'library')
      if (event.type === 'open-failed') tellFileProblem(event.name, event.problem).catch(onFailed)
    }
    const tellFileProblem = async (name: string, problem: TranslationProblem): Promise<void> => {
      const [{ notifyFileProblem }] = await Promise.all([
        import('./messages/file-problem.ts'),
        loadLaterStrings(i18n),
      ])
      notifyFileProblem(name, problem, { notify, t: latest.current.t })
    }
    let lostNotice: number | null = null
    const onConnection = (connected: boolean): void => {
      if (lostNotice !== null) dismiss(lostNotice)
      lostNotice = connected
        ? null
        : notify(latest.current.t('notice.connectionLost'), 'problem', 'connection')
    }
    void listen(client, { onEvent, onConnection }, controller.signal)
    return () => controller.abort()
  }, [client, events, i18n, info, latest, notices, onFailed])
}
