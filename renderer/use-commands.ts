import { useTranslation } from 'react-i18next'
import { bindCommands, type Command } from './commands/command.ts'
import { languagesActions } from './features/languages/languages-actions.ts'
import { logActions } from './features/log/log-actions.ts'
import type { Checking } from './features/reader/check/use-checking.ts'
import { readerActions } from './features/reader/reader-actions.ts'
import { settingsActions } from './features/settings/settings-actions.ts'
import { typographyActions } from './features/typography/typography-actions.ts'
import { PANELS } from './panels.ts'
import type { FullScreen } from './session/use-full-screen.ts'
import { isTab, type OpenedSide, TABS } from './session/opened-panel.ts'
import type { SessionCore, Importer } from './session/session.ts'

/** `shown`: the tab of the side panel that is in view. */
type Parts = {
  importer: Importer
  shown: OpenedSide | null
  checking: Checking
  fullScreen: FullScreen
}

/** Whether a command is about the open text, which is out of sight while the library is open. */
function ofReader({ id, menu }: Command): boolean {
  if (id === 'theme' || id === 'full-screen') return false
  return (
    menu === 'edit' ||
    menu === 'view' ||
    menu === 'go' ||
    id === 'print' ||
    id === 'add-translation'
  )
}

/** Returns all commands bound to their actions in this window; a panel's command opens the panel with its id, and closes it again. */
export function useCommands(
  session: SessionCore,
  { importer, shown, checking, fullScreen }: Parts,
): Command[] {
  const { t, i18n } = useTranslation()
  const { side, panel, openPanel, closePanel, library, open, notify } = session
  const { keys, reading } = session.settings
  const isThere = (id: string): boolean =>
    PANELS.some((panel) => panel.id === id && panel.when(session))
  const firstTab = (): (typeof TABS)[number] | undefined =>
    TABS.find((tab) => tab === side.last && isThere(tab)) ?? TABS.find(isThere)
  const toggleSide = (): void => {
    const tab = firstTab()
    if (shown) side.close()
    else if (tab) side.open(tab)
  }
  const commands = bindCommands(
    {
      open: { run: importer.chooseFiles },
      'open-folder': { run: importer.chooseFolder },
      articles: { when: () => open !== null || !library.isOpen, run: library.toggle },
      'full-screen': { run: fullScreen.toggle },
      'side-panel': { when: () => firstTab() !== undefined, run: toggleSide },
      ...readerActions(session, checking, () =>
        notify(t('mode.needsTranslation'), 'plain', undefined, {
          label: t('mode.addTranslation'),
          run: () => openPanel('add-translation'),
        }),
      ),
      ...languagesActions(session),
      ...logActions(session, () => t('log.absent')),
      ...typographyActions(session),
      ...settingsActions(session, {
        theme: (theme) => t('settings.themeNow', { theme: t(`settings.themes.${theme}`) }),
        focus: (kind) => t('settings.focusNow', { kind: t(`settings.focusOn.${kind}`) }),
        reading: (way) => t('settings.readingNow', { way: t(`settings.readingBy.${way}`) }),
      }),
    },
    (id) => ({
      when: () => isThere(id),
      run: () => {
        if (panel?.id === id) closePanel()
        else if (!isTab(id)) openPanel(id)
        else if (shown?.tab === id) side.close()
        else side.open(id)
      },
    }),
    { direction: i18n.dir(), keys, isPaged: reading === 'pages' },
  )
  if (!library.isOpen) return commands
  return commands.map((command) =>
    ofReader(command) ? { ...command, when: () => false } : command,
  )
}
