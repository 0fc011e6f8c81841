import type { CommandActions } from '../../commands/command.ts'
import type { Theme } from '../../../contract/reading.ts'
import type { SessionCore } from '../../session/session.ts'
import { THEMES } from '../../session/themes.ts'

type ActionSession = Pick<SessionCore, 'settings' | 'changeSettings' | 'notify'>

/** Returns the action of the command for the theme; `themeText` returns the message about the new theme. */
export function settingsActions(session: ActionSession, themeText: (theme: Theme) => string) {
  const { settings, changeSettings, notify } = session
  const nextTheme = (): void => {
    const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'system'
    changeSettings({ theme })
    notify(themeText(theme), 'plain', 'theme')
  }
  return { theme: { run: nextTheme } } satisfies Partial<CommandActions>
}
