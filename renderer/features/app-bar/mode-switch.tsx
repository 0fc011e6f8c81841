import type { LucideIcon } from 'lucide-react'
import { Columns2, MousePointerClick, Rows2, TextInitial } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandId, CommandLabel } from '../../../contract/commands.ts'
import type { Mode } from '../../../contract/reading.ts'
import { Choices } from '../../ui/choices.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import styles from './mode-switch.module.css'

const MODES = [
  { value: 'side-by-side', label: 'sideBySide', Icon: Columns2 },
  { value: 'interleaved', label: 'interleaved', Icon: Rows2 },
  { value: 'on-demand', label: 'onDemand', Icon: MousePointerClick },
  { value: 'translation-only', label: 'translationOnly', Icon: TextInitial },
] as const satisfies readonly { value: Mode; label: CommandLabel; Icon: LucideIcon }[]

const iconProps = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

type Props = {
  mode: Mode
  /** Why no other can be chosen now. */
  reason?: string | undefined
  /** The key of a command. */
  hint: (id: CommandId) => string | undefined
  onMode: (mode: Mode) => void
  /** Called after a mode was chosen by pointer. */
  onPointerUse: () => void
}

/** The reading modes: icons, with words in a wide window, and a menu in a narrow one. */
export function ModeSwitch({ mode, reason, hint, onMode, onPointerUse }: Props) {
  const { t } = useTranslation()
  const current = MODES.find(({ value }) => value === mode) ?? MODES[0]
  return (
    <>
      <div className={styles['choices']}>
        <Choices
          name="mode"
          label={t('mode.label')}
          choices={MODES.map(({ value, label, Icon }) => ({
            value,
            label: t(`command.${label}`),
            word: t(`mode.${label}`),
            icon: <Icon {...iconProps} />,
            hint: hint(`mode-${value}`),
          }))}
          value={mode}
          reason={reason}
          onChoose={onMode}
          onPointerChoice={onPointerUse}
        />
      </div>
      <div className={styles['menu']}>
        <MenuButton
          icon={current.Icon}
          label={reason ? `${t('mode.label')} – ${reason}` : t('mode.label')}
          groups={() => [
            MODES.map(({ value, label, Icon }) => ({
              id: value,
              label: t(`command.${label}`),
              icon: <Icon {...iconProps} />,
              hint: hint(`mode-${value}`),
              checked: value === mode,
            })),
          ]}
          onChoose={(id) => {
            const chosen = MODES.find(({ value }) => value === id)
            if (chosen) onMode(chosen.value)
          }}
          onPointerUse={onPointerUse}
        />
      </div>
    </>
  )
}
