import type { ComponentProps } from 'react'
import styles from './push-button.module.css'

type Props = Omit<ComponentProps<'button'>, 'className' | 'disabled'> & {
  /** Whether the action is destructive. */
  isWarning?: boolean
}

/** A text button for panels. Disable it by `aria-disabled`, which keeps the focus. */
export function PushButton({ isWarning = false, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={styles['button']}
      data-tone={isWarning ? 'warning' : undefined}
      {...rest}
    />
  )
}
