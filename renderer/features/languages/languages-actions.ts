import type { CommandActions } from '../../commands/command.ts'
import { rotateColumns } from '../../session/choose-columns.ts'
import type { SessionCore } from '../../session/session.ts'

/** What the commands do to the columns. */
export function languagesActions({ open, changeView }: SessionCore) {
  return {
    swap: {
      when: () => (open?.view.languages.length ?? 0) > 1,
      run: () => changeView(({ languages }) => ({ languages: rotateColumns(languages) })),
    },
  } satisfies Partial<CommandActions>
}
