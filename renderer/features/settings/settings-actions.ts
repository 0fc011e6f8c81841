import type { TFunction } from 'i18next'
import type { CommandActions } from '../../commands/command.ts'
import type { TypeSetting, View } from '../../../contract/reading.ts'
import type { SessionCore } from '../../session/session.ts'
import { defaultType, resized } from '../../session/type-setting.ts'
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

/** What the commands do to type and theme. */
export function settingsActions(session: SessionCore, t: TFunction) {
  const { open, settings, changeView, changeSettings, notify } = session
  const when = (): boolean => open !== null

  const nextTheme = (): void => {
    const theme = THEMES[(THEMES.indexOf(settings.theme) + 1) % THEMES.length] ?? 'system'
    changeSettings({ theme })
    notify(t('settings.themeNow', { theme: t(`settings.themes.${theme}`) }))
  }
  const retype = (change: (setting: TypeSetting, language: string) => TypeSetting): void => {
    changeView((view) => ({ type: retyped(view, change) }))
  }

  return {
    larger: { when, run: () => retype((setting) => resized(setting, 1)) },
    smaller: { when, run: () => retype((setting) => resized(setting, -1)) },
    'default-size': {
      when,
      run: () => retype((setting, language) => ({ ...setting, size: defaultType(language).size })),
    },
    theme: { run: nextTheme },
  } satisfies Partial<CommandActions>
}
