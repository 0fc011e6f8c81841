import { useEffect } from 'react'
import { splitKey } from '../../../contract/keys/command-keys.ts'

/** Closes a dialog by the key that opened it, unless that is typed into a field. */
export function useClosingKey(keys: readonly string[], close: () => void): void {
  useEffect(() => {
    // Ignores the press that opened the dialog (still propagating) and key repeat.
    const onKey = (event: KeyboardEvent): void => {
      const isTyped = event.target instanceof HTMLInputElement && event.target.type !== 'checkbox'
      const { key } = event
      const isOpening = keys.some((one) => splitKey(one).modifiers.length === 0 && one === key)
      if (!isOpening || isTyped || event.repeat || event.defaultPrevented) return
      event.preventDefault()
      close()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [keys, close])
}
