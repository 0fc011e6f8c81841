import { Pencil, RotateCcw } from 'lucide-react'
import { Fragment, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyChoices } from '../../../contract/keys/command-keys.ts'
import type { Command } from '../../commands/command.ts'
import { keyLabel } from '../../commands/key-label.ts'
import { useSession } from '../../session/session.ts'
import { isChanged } from './change-keys.ts'
import { KeyRecorder } from './key-recorder.tsx'
import styles from './shortcuts-panel.module.css'

type Props = {
  command: Command
  keys: KeyChoices
  isRecording: boolean
  onRecord: (isRecording: boolean) => void
  /** Null for the keys of the table of commands. */
  onChange: (keys: readonly string[] | null) => void
}

/** A command with its keys, and what changes them. The key of a sentence is that of every button, Enter, and stays. */
export function ShortcutRow({ command, keys, isRecording, onRecord, onChange }: Props) {
  const { t } = useTranslation()
  const { platform } = useSession().info
  const change = useRef<HTMLButtonElement>(null)
  const wasRecording = useRef(false)
  useEffect(() => {
    if (wasRecording.current && !isRecording) change.current?.focus()
    wasRecording.current = isRecording
  }, [isRecording])
  const name = t(`command.${command.label}`)
  return (
    <div data-recording={isRecording ? '' : undefined}>
      <dt>{name}</dt>
      <dd>
        <span>
          {command.keys.map((key, index) => (
            <Fragment key={key}>
              {index > 0 ? ` ${t('shortcuts.or')} ` : null}
              <kbd dir="ltr">{keyLabel(key, platform)}</kbd>
            </Fragment>
          ))}
        </span>
        {command.id === 'reveal' ? (
          <span className={styles['gap']} />
        ) : (
          <>
            {isChanged(keys.changed, command.id) ? (
              <button
                type="button"
                className={styles['icon']}
                aria-label={t('shortcuts.reset', { command: name })}
                data-tip={t('shortcuts.reset', { command: name })}
                onClick={() => {
                  onChange(null)
                  change.current?.focus()
                }}
              >
                <RotateCcw aria-hidden size={15} />
              </button>
            ) : null}
            <button
              ref={change}
              type="button"
              className={styles['icon']}
              aria-label={t('shortcuts.change', { command: name })}
              aria-expanded={isRecording}
              data-tip={t('shortcuts.change', { command: name })}
              onClick={() => onRecord(!isRecording)}
            >
              <Pencil aria-hidden size={15} />
            </button>
          </>
        )}
      </dd>
      {isRecording ? (
        <KeyRecorder
          id={command.id}
          name={name}
          keys={keys}
          onChoose={(chosen) => {
            onChange(chosen)
            onRecord(false)
          }}
          onCancel={() => onRecord(false)}
        />
      ) : null}
    </div>
  )
}
