import { Fragment, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { keyLabel } from '../../commands/key-label.ts'
import { useSession } from '../../session/session.ts'
import { Panel } from '../../ui/panel.tsx'
import styles from './shortcuts-panel.module.css'

const MENUS = ['file', 'edit', 'view', 'go', 'help'] as const

/** All keyboard shortcuts by menu, from the table of commands. */
export function ShortcutsPanel() {
  const { t } = useTranslation()
  const { commands, info, closePanel } = useSession()
  useEffect(() => {
    // The shortcut key also closes the panel; ignore the press that opened it (still propagating) and key repeat.
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '?' || event.repeat || event.defaultPrevented) return
      event.preventDefault()
      closePanel()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [closePanel])
  return (
    <Panel
      title={t('shortcuts.title')}
      closeLabel={t('app.close')}
      place="center"
      onClose={closePanel}
    >
      {MENUS.map((menu) => (
        <section key={menu} className={styles['group']}>
          <h3>{t(`menu.${menu}`)}</h3>
          <dl>
            {commands
              .filter((command) => command.menu === menu && command.keys.length > 0)
              .map((command) => (
                <div key={command.id}>
                  <dt>{t(`command.${command.label}`)}</dt>
                  <dd>
                    {command.keys.map((key, index) => (
                      <Fragment key={key}>
                        {index > 0 ? ` ${t('shortcuts.or')} ` : null}
                        <kbd dir="ltr">{keyLabel(key, info.platform)}</kbd>
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Panel>
  )
}
