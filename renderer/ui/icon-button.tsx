import type { LucideIcon } from 'lucide-react'
import styles from './icon-button.module.css'
import { tipText } from './tip-text.ts'

type Props = {
  icon: LucideIcon
  label: string
  /** Its shortcut as printed on the keyboard; shown in the tip. */
  hint?: string | undefined
  /** Text beside the icon where there is room. */
  text?: string | undefined
  pressed?: boolean | undefined
  disabled?: boolean | undefined
  onClick: () => void
}

/** A button that is an icon, with its name for screen readers and as a tip on hover and focus. */
export function IconButton(props: Props) {
  const { icon: Icon, label, hint, text, pressed, disabled, onClick } = props
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={label}
      aria-pressed={pressed}
      disabled={disabled}
      data-tip={tipText(label, hint)}
      onClick={onClick}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      {text ? <span className={styles['text']}>{text}</span> : null}
    </button>
  )
}
