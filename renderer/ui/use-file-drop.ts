import { useEffect, useState } from 'react'
import { useLatest } from './use-latest.ts'

/**
 * Calls `onDrop` with files dropped anywhere on the window; their data is readable only during the call. With
 * `isExclusive` it listens in the capture phase and stops the event, for dialogs. Returns whether files are being dragged
 * over the window.
 */
export function useFileDrop(
  onDrop: (transfer: DataTransfer) => void,
  isExclusive = false,
): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useLatest(onDrop)

  useEffect(() => {
    const transferOf = (event: DragEvent): DataTransfer | null =>
      event.dataTransfer?.types.includes('Files') ? event.dataTransfer : null
    const take = (event: DragEvent): void => {
      event.preventDefault()
      if (isExclusive) event.stopImmediatePropagation()
    }
    const over = (event: DragEvent): void => {
      if (!transferOf(event)) return
      take(event)
      setOver(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent): void => {
      const transfer = transferOf(event)
      if (!transfer) return
      take(event)
      setOver(false)
      latest.current(transfer)
    }
    window.addEventListener('dragover', over, isExclusive)
    window.addEventListener('dragleave', leave, isExclusive)
    window.addEventListener('drop', drop, isExclusive)
    return () => {
      window.removeEventListener('dragover', over, isExclusive)
      window.removeEventListener('dragleave', leave, isExclusive)
      window.removeEventListener('drop', drop, isExclusive)
    }
  }, [latest, isExclusive])

  return isOver
}
