import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { CommandId } from '../../contract/commands.ts'
import type { AppEvent } from '../../contract/app-event.ts'
import type { LibraryProblem } from '../../contract/library-problem.ts'
import type { Client } from '../client/client.ts'
import { listen } from '../client/listen.ts'
import { libraryProblemText, tellFileProblem } from './messages/problem-text.ts'
import { useLatest } from '../ui/use-latest.ts'
import type { Notify } from './messages/use-notices.ts'

type Handlers = {
  onOpen: (articleId: string) => void
  onCommand: (id: CommandId) => void
  notify: Notify
  dismiss: (id: number) => void
  /** Every event, for what is kept by them. */
  onEvent: (event: AppEvent) => void
}

/** A library that cannot be written is one misfortune, however many files it has. */
function oncePerKind(problems: readonly LibraryProblem[]): LibraryProblem[] {
  const unreadable = problems.find((one) => one.kind === 'unreadable')
  return problems.filter((one) => one.kind !== 'unreadable' || one === unreadable)
}

/** Does what the service says: opens, runs a menu's command, tells of problems, also those from before the first screen. */
export function useServiceEvents(
  client: Client,
  problems: readonly LibraryProblem[],
  handlers: Handlers,
): void {
  const { t } = useTranslation()
  const latest = useLatest({ ...handlers, t })

  useEffect(() => {
    const { notify, t } = latest.current
    for (const problem of oncePerKind(problems))
      notify(libraryProblemText(problem, t), 'problem', 'library')
  }, [latest, problems])

  useEffect(() => {
    const leaving = new AbortController()
    const onEvent = (event: AppEvent): void => {
      const { onOpen, onCommand, notify, t } = latest.current
      latest.current.onEvent(event)
      if (event.type === 'open') onOpen(event.articleId)
      if (event.type === 'command') onCommand(event.id)
      if (event.type === 'problem')
        notify(libraryProblemText(event.problem, t), 'problem', 'library')
      if (event.type === 'open-failed') tellFileProblem(event.name, event.problem, { notify, t })
    }
    let lost: number | null = null
    const onConnection = (connected: boolean): void => {
      const { notify, dismiss, t } = latest.current
      if (lost !== null) dismiss(lost)
      lost = connected ? null : notify(t('notice.connectionLost'), 'problem', 'connection')
    }
    void listen(client, { onEvent, onConnection }, leaving.signal)
    return () => leaving.abort()
  }, [client, latest])
}
