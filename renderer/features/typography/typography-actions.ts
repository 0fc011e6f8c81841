import type { CommandActions } from '../../commands/command.ts'
import type { SessionCore } from '../../session/session.ts'
import type { TypeView } from '../../session/type-changes.ts'

type ActionSession = Pick<SessionCore, 'open' | 'changeView' | 'onFailed'>
type Changes = typeof import('../../session/type-changes.ts')

/** Returns the actions of the commands for the size of the text. */
export function typographyActions({ open, changeView, onFailed }: ActionSession) {
  const when = (): boolean => open !== null
  const change = (changed: (view: TypeView, changes: Changes) => TypeView) => (): void => {
    import('../../session/type-changes.ts')
      .then((changes) => changeView((view) => changed(view, changes)))
      .catch(onFailed)
  }
  return {
    larger: { when, run: change((view, { withSizeStep }) => withSizeStep(view, 1)) },
    smaller: { when, run: change((view, { withSizeStep }) => withSizeStep(view, -1)) },
    'default-size': {
      when,
      run: change((view, { withDefaults }) => withDefaults(view, null, ['size'])),
    },
  } satisfies Partial<CommandActions>
}
