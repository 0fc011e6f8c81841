import type { CommandActions } from '../../commands/command.ts'
import type { SessionCore } from '../../session/session.ts'
import { withDefaults, withSizeStep } from '../../session/type-changes.ts'

type ActionSession = Pick<SessionCore, 'open' | 'changeView'>

/** Returns the actions of the commands for the size of the text. */
export function typographyActions(session: ActionSession) {
  const { open, changeView } = session
  const when = (): boolean => open !== null
  return {
    larger: { when, run: () => changeView((view) => withSizeStep(view, 1)) },
    smaller: { when, run: () => changeView((view) => withSizeStep(view, -1)) },
    'default-size': { when, run: () => changeView((view) => withDefaults(view, null, ['size'])) },
  } satisfies Partial<CommandActions>
}
