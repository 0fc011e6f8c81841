import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CommandId, COMMANDS } from '../../../contract/commands.ts'
import { finder } from '../../commands/find/find.ts'
import { keyLabel } from '../../commands/key-label.ts'
import { useSession } from '../../session/session.ts'
import { useWords } from '../../session/use-words.ts'
import { Panel } from '../../ui/panel.tsx'
import { PushButton } from '../../ui/push-button.tsx'
import { Switch } from '../../ui/switch.tsx'
import { withDefaultKeys, withKeys } from './change-keys.ts'
import { ShortcutRow } from './shortcut-row.tsx'
import styles from './shortcuts-panel.module.css'
import { useClosingKey } from './use-closing-key.ts'

const MENUS = [...new Set(COMMANDS.map(({ menu }) => menu))]

/** All commands with their keys, by menu, from the table of commands. Keys are found, changed and switched off here. */
export function ShortcutsPanel() {
  const { t } = useTranslation()
  const { commands, info, settings, changeSettings, closePanel } = useSession()
  const { keys } = settings
  const words = useWords()
  const [query, setQuery] = useState('')
  const [recording, setRecording] = useState<CommandId | null>(null)
  const [changed, setChanged] = useState<CommandId | null>(null)
  useClosingKey(commands.find(({ id }) => id === 'shortcuts')?.keys ?? [], closePanel)
  const find = useMemo(
    () =>
      finder(
        commands.map((command) => ({
          command,
          label: t(`command.${command.label}`),
          words: [
            ...words.command(command.label),
            ...command.keys.map((key) => keyLabel(key, info.platform)),
          ],
        })),
      ),
    [commands, info.platform, t, words],
  )
  const shown = query.trim() === '' ? commands : find(query).map(({ item }) => item.command)
  const told = commands.find(({ id }) => id === changed)
  const labels = told?.keys.map((key) => keyLabel(key, info.platform)) ?? []
  const change = (id: CommandId, chosen: readonly string[] | null): void => {
    const next = chosen ? withKeys(keys.changed, id, chosen) : withDefaultKeys(keys.changed, id)
    changeSettings({ keys: { ...keys, changed: mutable(next) } })
    setChanged(id)
  }
  return (
    <Panel
      title={t('shortcuts.title')}
      closeLabel={t('app.close')}
      place="center"
      // Escape first leaves the field of a new key.
      onClose={() => (recording === null ? closePanel() : setRecording(null))}
    >
      <input
        type="search"
        className={styles['field']}
        placeholder={t('shortcuts.search')}
        aria-label={t('shortcuts.search')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <div className={styles['single']}>
        <Switch
          label={t('shortcuts.single')}
          isOn={keys.singleKeys}
          onChange={() => changeSettings({ keys: { ...keys, singleKeys: !keys.singleKeys } })}
        />
        <p>{t('shortcuts.singleHint')}</p>
      </div>
      {shown.length === 0 ? <p role="status">{t('shortcuts.none')}</p> : null}
      {MENUS.map((menu) => {
        const rows = shown.filter((command) => command.menu === menu)
        return rows.length === 0 ? null : (
          <section key={menu} className={styles['group']}>
            <h3>{t(`menu.${menu}`)}</h3>
            <dl>
              {rows.map((command) => (
                <ShortcutRow
                  key={command.id}
                  command={command}
                  keys={keys}
                  isRecording={recording === command.id}
                  onRecord={(isRecording) => setRecording(isRecording ? command.id : null)}
                  onChange={(chosen) => change(command.id, chosen)}
                />
              ))}
            </dl>
          </section>
        )
      })}
      <p className="visually-hidden" role="status">
        {told
          ? t('shortcuts.now', {
              command: t(`command.${told.label}`),
              keys: labels.join(` ${t('shortcuts.or')} `) || t('shortcuts.noKeys'),
            })
          : null}
      </p>
      {Object.keys(keys.changed).length > 0 ? (
        <PushButton onClick={() => changeSettings({ keys: { ...keys, changed: {} } })}>
          {t('shortcuts.resetAll')}
        </PushButton>
      ) : null}
    </Panel>
  )
}

function mutable(changed: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(changed).map(([id, keys]) => [id, [...keys]]))
}
