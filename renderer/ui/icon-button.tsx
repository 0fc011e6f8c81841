import type { LucideIcon } from 'lucide-react'
import styles from './icon-button.module.css'
import { tooltipText } from './tooltip-text.ts'

type Props = {
  icon: LucideIcon
  label: string
  /** Its keyboard shortcut, shown in the tooltip. */
  hint?: string | undefined
  /** Text beside the icon if there is room. */
  text?: string | undefined
  pressed?: boolean | undefined
  disabled?: boolean | undefined
  onClick: () => void
}

/** An icon button with an accessible name and a tooltip. */
export function IconButton(props: Props) {
  const { icon: Icon, label, hint, text, pressed, disabled, onClick } = props
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      data-tip={tooltipText(label, hint)}
      onClick={onClick}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      {text ? <span className={styles['text']}>{text}</span> : null}
    </button>
  )
}
