import type { CommandActions } from '../../commands/command.ts'
import type { Theme } from '../../../contract/reading.ts'
import type { Settings } from '../../../contract/settings.ts'
import type { SessionCore } from '../../session/session.ts'
import { THEMES } from '../../session/themes.ts'

type ActionSession = Pick<SessionCore, 'settings' | 'changeSettings' | 'notify'>

/** In the order of the settings panel and of the command. */
export const FOCUS_KINDS: readonly Settings['focus'][] = ['off', 'sentence', 'paragraph']

/** The messages about what was chosen. */
type Texts = {
  theme: (theme: Theme) => string
  reading: (way: Settings['reading']) => string
  focus: (kind: Settings['focus']) => string
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
  const nextFocus = (): void => {
    const focus =
      FOCUS_KINDS[(FOCUS_KINDS.indexOf(settings.focus) + 1) % FOCUS_KINDS.length] ?? 'off'
    changeSettings({ focus })
    notify(texts.focus(focus))
  }
  return {
    theme: { run: nextTheme },
    'reading-by-pages': { run: otherWay },
    focus: { run: nextFocus },
  } satisfies Partial<CommandActions>
}
