import type { ComponentProps } from 'react'
import styles from './push-button.module.css'

type Props = Omit<ComponentProps<'button'>, 'className' | 'disabled'> & {
  /** Whether it takes something away. */
  isWarning?: boolean
}

/** A panel's button with words. One that is of no use just now says so by `aria-disabled` and keeps the focus. */
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
