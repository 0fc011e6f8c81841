import type { CommandActions } from '../../commands/command.ts'
import type { Theme } from '../../../contract/reading.ts'
import type { Settings } from '../../../contract/settings.ts'
import type { SessionCore } from '../../session/session.ts'
import { THEMES } from '../../session/themes.ts'

type ActionSession = Pick<SessionCore, 'settings' | 'changeSettings' | 'notify'>

/** The messages about what was chosen. */
type Texts = {
  theme: (theme: Theme) => string
  reading: (way: Settings['reading']) => string
}

/** Returns the actions of the commands that change a setting, and say so. */
export function settingsActions(session: ActionSession, texts: Texts) {
  const { settings, changeSettings, notify } = session
  const nextTheme = (): void => {
    const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'system'
    changeSettings({ theme })
    notify(texts.theme(theme), 'plain', 'theme')
  }
  const otherWay = (): void => {
    const reading = settings.reading === 'scroll' ? 'pages' : 'scroll'
    changeSettings({ reading })
    notify(texts.reading(reading))
  }
  return {
    theme: { run: nextTheme },
    'reading-by-pages': { run: otherWay },
  } satisfies Partial<CommandActions>
}
