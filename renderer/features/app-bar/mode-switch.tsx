import type { LucideIcon } from 'lucide-react'
import { Columns2, MousePointerClick, Rows2, TextInitial } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { CommandLabel } from '../../../contract/commands.ts'
import type { Mode } from '../../../contract/reading.ts'
import { Choices } from '../../ui/choices.tsx'
import { MenuButton } from '../../ui/menu-button.tsx'
import styles from './mode-switch.module.css'

const MODES = [
  { value: 'side-by-side', label: 'sideBySide', Icon: Columns2, hint: '1' },
  { value: 'interleaved', label: 'interleaved', Icon: Rows2, hint: '2' },
  { value: 'on-demand', label: 'onDemand', Icon: MousePointerClick, hint: '3' },
  { value: 'translation-only', label: 'translationOnly', Icon: TextInitial, hint: '4' },
] as const satisfies readonly { value: Mode; label: CommandLabel; Icon: LucideIcon; hint: string }[]

const iconProps = { size: 18, strokeWidth: 1.75, 'aria-hidden': true } as const

type Props = {
  mode: Mode
  /** Why no other can be chosen now. */
  reason?: string | undefined
  onMode: (mode: Mode) => void
  /** Called after a mode was chosen by pointer. */
  onPointerUse: () => void
}

/** The reading modes: icons, with words in a wide window, and a menu in a narrow one. */
export function ModeSwitch({ mode, reason, onMode, onPointerUse }: Props) {
  const { t } = useTranslation()
  const current = MODES.find(({ value }) => value === mode) ?? MODES[0]
  return (
    <>
      <div className={styles['choices']}>
        <Choices
          name="mode"
          label={t('mode.label')}
          choices={MODES.map(({ value, label, Icon, hint }) => ({
            value,
            label: t(`command.${label}`),
            word: t(`mode.${label}`),
            icon: <Icon {...iconProps} />,
            hint,
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
            MODES.map(({ value, label, Icon, hint }) => ({
              id: value,
              label: t(`command.${label}`),
              icon: <Icon {...iconProps} />,
              hint,
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
