import type { ComponentProps } from 'react'
import styles from './select.module.css'

/** A drop-down list, rendered by the page, so that each option has its own font. */
export function Select(props: Omit<ComponentProps<'select'>, 'className'>) {
  return <select {...props} className={styles['select']} />
}
