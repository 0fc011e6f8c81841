import type { CommandActions } from '../../commands/command.ts'
import type { Theme, TypeSetting, View } from '../../../contract/reading.ts'
import type { SessionCore } from '../../session/session.ts'
import { defaultType, stepSize } from '../../session/type-setting.ts'
import { THEMES } from './themes.ts'

/** Every shown language's type after `change`; the others keep theirs. */
function retyped(
  view: View,
  change: (setting: TypeSetting, language: string) => TypeSetting,
): View['type'] {
  const entries = view.languages.map(
    (language) =>
      [language, change(view.type[language] ?? defaultType(language), language)] as const,
  )
  return { ...view.type, ...Object.fromEntries(entries) }
}

type Used = Pick<SessionCore, 'open' | 'settings' | 'changeView' | 'changeSettings' | 'notify'>

/** What the commands do to type and theme; `themeText` says which theme it is now. */
export function settingsActions(session: Used, themeText: (theme: Theme) => string) {
  const { open, settings, changeView, changeSettings, notify } = session
  const when = (): boolean => open !== null

  const nextTheme = (): void => {
    const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'system'
    changeSettings({ theme })
    notify(themeText(theme))
  }
  const retype = (change: (setting: TypeSetting, language: string) => TypeSetting): void => {
    changeView((view) => ({ type: retyped(view, change) }))
  }

  return {
    larger: { when, run: () => retype((setting) => stepSize(setting, 1)) },
    smaller: { when, run: () => retype((setting) => stepSize(setting, -1)) },
    'default-size': {
      when,
      run: () => retype((setting, language) => ({ ...setting, size: defaultType(language).size })),
    },
    theme: { run: nextTheme },
  } satisfies Partial<CommandActions>
}
