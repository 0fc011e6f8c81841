import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../contract/commands.ts'
import type { AppEvent } from '../../contract/app-event.ts'
import type { LibraryProblem } from '../../contract/library-problem.ts'
import { listen } from '../client/listen.ts'
import { libraryProblemText, tellFileProblem } from './messages/problem-text.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { SessionCore } from './session.ts'
import { NOTHING_AROUND } from './use-open-article.ts'

/** A library that cannot be written is one misfortune, however many files it has. */
function oncePerKind(problems: readonly LibraryProblem[]): LibraryProblem[] {
  const unreadable = problems.find((one) => one.kind === 'unreadable')
  return problems.filter((one) => one.kind !== 'unreadable' || one === unreadable)
}

/** Does what the service says: opens, runs a menu's command, tells of problems, also those from before the first screen. */
export function useServiceEvents(
  { client, notices, events, openArticle }: SessionCore,
  problems: readonly LibraryProblem[],
  onCommand: (id: CommandId) => void,
): void {
  const { t } = useTranslation()
  const latest = useLatest({ onCommand, openArticle, t })

  useEffect(() => {
    for (const problem of oncePerKind(problems))
      notices.notify(libraryProblemText(problem, latest.current.t), 'problem', 'library')
  }, [latest, notices, problems])

  useEffect(() => {
    const leaving = new AbortController()
    const { notify, dismiss } = notices
    const onEvent = (event: AppEvent): void => {
      const { onCommand, openArticle, t } = latest.current
      events.emit(event)
      // What was wrong with the files that were opened with it has just been told.
      if (event.type === 'open')
        void openArticle(event.articleId, undefined, { ...NOTHING_AROUND, keepsProblems: true })
      if (event.type === 'command') onCommand(event.id)
      if (event.type === 'problem')
        notify(libraryProblemText(event.problem, t), 'problem', 'library')
      if (event.type === 'open-failed') tellFileProblem(event.name, event.problem, { notify, t })
    }
    let lost: number | null = null
    const onConnection = (connected: boolean): void => {
      if (lost !== null) dismiss(lost)
      lost = connected
        ? null
        : notify(latest.current.t('notice.connectionLost'), 'problem', 'connection')
    }
    void listen(client, { onEvent, onConnection }, leaving.signal)
    return () => leaving.abort()
  }, [client, events, latest, notices])
}
