import { useTranslation } from 'react-i18next'
import { bindCommands, type Command } from './commands/command.ts'
import { languagesActions } from './features/languages/languages-actions.ts'
import { logActions } from './features/log/log-actions.ts'
import { readerActions } from './features/reader/reader-actions.ts'
import type { LeftOutControl } from './features/reader/use-left-out.ts'
import type { Links } from './features/reader/use-links.ts'
import { settingsActions } from './features/settings/settings-actions.ts'
import { PANELS } from './panels.ts'
import type { SessionCore, Importer } from './session/session.ts'

type Parts = { importer: Importer; leftOut: LeftOutControl; links: Links }

/** Returns all commands bound to their actions in this window; a panel's command opens the panel with its id. */
export function useCommands(session: SessionCore, { importer, leftOut, links }: Parts): Command[] {
  const { t, i18n } = useTranslation()
  return bindCommands(
    {
      open: { run: importer.chooseFiles },
      'open-folder': { run: importer.chooseFolder },
      ...readerActions(session, leftOut, links),
      ...languagesActions(session),
      ...logActions(session, () => t('log.absent')),
      ...settingsActions(session, (theme) =>
        t('settings.themeNow', { theme: t(`settings.themes.${theme}`) }),
      ),
    },
    (id) => ({
      when: () => PANELS.some((panel) => panel.id === id && panel.when(session)),
      run: () => session.openPanel(id),
    }),
    i18n.dir(),
  )
}
