import type { CommandActions } from '../../commands/command.ts'
import type { Theme, TypeSetting, View } from '../../../contract/reading.ts'
import type { SessionCore } from '../../session/session.ts'
import { defaultType, stepSize } from '../../session/type-setting.ts'
import { THEMES } from './themes.ts'

/** Returns the type settings with `change` applied to every shown language; others keep theirs. */
function changedTypes(
  view: View,
  change: (setting: TypeSetting, language: string) => TypeSetting,
): View['type'] {
  const entries = view.languages.map(
    (language) =>
      [language, change(view.type[language] ?? defaultType(language), language)] as const,
  )
  return { ...view.type, ...Object.fromEntries(entries) }
}

type ActionSession = Pick<
  SessionCore,
  'open' | 'settings' | 'changeView' | 'changeSettings' | 'notify'
>

/** Returns the actions of the commands for type and theme; `themeText` returns the message about the new theme. */
export function settingsActions(session: ActionSession, themeText: (theme: Theme) => string) {
  const { open, settings, changeView, changeSettings, notify } = session
  const when = (): boolean => open !== null

  const nextTheme = (): void => {
    const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'system'
    changeSettings({ theme })
    notify(themeText(theme))
  }
  const changeType = (change: (setting: TypeSetting, language: string) => TypeSetting): void => {
    changeView((view) => ({ type: changedTypes(view, change) }))
  }

  return {
    larger: { when, run: () => changeType((setting) => stepSize(setting, 1)) },
    smaller: { when, run: () => changeType((setting) => stepSize(setting, -1)) },
    'default-size': {
      when,
      run: () =>
        changeType((setting, language) => ({ ...setting, size: defaultType(language).size })),
    },
    theme: { run: nextTheme },
  } satisfies Partial<CommandActions>
}
