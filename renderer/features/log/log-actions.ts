import type { CommandActions } from '../../commands/command.ts'
import type { SessionCore } from '../../session/session.ts'

type ActionSession = Pick<SessionCore, 'client' | 'notify' | 'onFailed' | 'openPanel'>

/** Returns the action of the command for the log file; `absent` returns the message that there can be none. */
export function logActions(
  { client, notify, onFailed, openPanel }: ActionSession,
  absent: () => string,
) {
  const show = async (): Promise<void> => {
    const { path, isShown } = await client.app.showLog()
    if (path === null) notify(absent(), 'problem')
    else if (!isShown) openPanel('log', path)
  }
  return {
    'show-log': { run: () => void show().catch(onFailed) },
  } satisfies Partial<CommandActions>
}
