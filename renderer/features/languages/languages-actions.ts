import type { CommandActions } from '../../commands/command.ts'
import { rotateColumns } from '../../session/choose-columns.ts'
import type { SessionCore } from '../../session/session.ts'

/** Returns the actions of the commands for columns. */
export function languagesActions({ open, changeView }: SessionCore) {
  return {
    swap: {
      when: () => (open?.view.languages.length ?? 0) > 1,
      run: () => changeView(({ languages }) => ({ languages: rotateColumns(languages) })),
    },
  } satisfies Partial<CommandActions>
}
