import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isSingleKey, type KeyChoices, mirrorKey } from '../../../contract/keys/command-keys.ts'
import { type CommandId, COMMANDS } from '../../../contract/commands.ts'
import { keyLabel } from '../../commands/key-label.ts'
import { useSession } from '../../session/session.ts'
import { ownerOf } from './change-keys.ts'
import { pressedKey } from '../../commands/pressed-key.ts'
import { refusalOf } from './refused-key.ts'
import styles from './shortcuts-panel.module.css'

type Props = {
  id: CommandId
  name: string
  keys: KeyChoices
  onChoose: (keys: readonly string[]) => void
  onCancel: () => void
}

/** Asks for a new key of a command: says why a key is refused, and which command has it. */
export function KeyRecorder({ id, name, keys, onChoose, onCancel }: Props) {
  const { t, i18n } = useTranslation()
  const { platform } = useSession().info
  const field = useRef<HTMLInputElement>(null)
  const take = useRef<HTMLButtonElement>(null)
  const [problem, setProblem] = useState<string | null>(null)
  /** The pressed key that another command has. */
  const [taken, setTaken] = useState<string | null>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => {
    if (taken !== null) take.current?.focus()
  }, [taken])

  const check = (pressed: string): void => {
    const key = keyLabel(pressed, platform)
    const combination = i18n.dir() === 'rtl' ? mirrorKey(pressed) : pressed
    const refusal = refusalOf(combination)
    const isOff = !keys.singleKeys && isSingleKey(combination)
    const owner = ownerOf(keys.changed, combination, id)
    const label = COMMANDS.find((command) => command.id === owner)?.label
    setTaken(null)
    if (refusal) setProblem(t(`shortcuts.refused.${refusal}`, { key }))
    else if (isOff) setProblem(t('shortcuts.refused.off'))
    else if (label) {
      setProblem(t('shortcuts.taken', { key, command: t(`command.${label}`) }))
      setTaken(combination)
    } else onChoose([combination])
  }
  return (
    <dd className={styles['recorder']}>
      <input
        ref={field}
        className={styles['field']}
        readOnly
        placeholder={t('shortcuts.press')}
        aria-label={t('shortcuts.pressFor', { command: name })}
        onKeyDown={(event) => {
          const pressed = pressedKey(event.nativeEvent, platform)
          // Tab reaches the buttons, and Escape cancels.
          if (pressed === null || /^(?:Shift\+)?(?:Tab|Escape)$/.test(pressed)) return
          event.preventDefault()
          event.stopPropagation()
          check(pressed)
        }}
      />
      <div className={styles['actions']}>
        {taken === null ? null : (
          <button ref={take} type="button" onClick={() => onChoose([taken])}>
            {t('shortcuts.take')}
          </button>
        )}
        <button type="button" onClick={() => onChoose([])}>
          {t('shortcuts.clear')}
        </button>
        <button type="button" onClick={onCancel}>
          {t('job.cancel')}
        </button>
      </div>
      <p role="alert" className={styles['problem']}>
        {problem}
      </p>
    </dd>
  )
}
