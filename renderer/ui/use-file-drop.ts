import { useEffect, useState } from 'react'
import { useLatest } from './use-latest.ts'

/**
 * Hears of files that are dropped anywhere on the window; what was dropped is to be read while `onDrop` runs. `isFirst` hears
 * of them alone, as what stands over the rest of the window does. True while files are held over the window.
 */
export function useFileDrop(onDrop: (transfer: DataTransfer) => void, isFirst = false): boolean {
  const [isOver, setOver] = useState(false)
  const latest = useLatest(onDrop)

  useEffect(() => {
    const transferOf = (event: DragEvent): DataTransfer | null =>
      event.dataTransfer?.types.includes('Files') ? event.dataTransfer : null
    const take = (event: DragEvent): void => {
      event.preventDefault()
      if (isFirst) event.stopImmediatePropagation()
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
    window.addEventListener('dragover', over, isFirst)
    window.addEventListener('dragleave', leave, isFirst)
    window.addEventListener('drop', drop, isFirst)
    return () => {
      window.removeEventListener('dragover', over, isFirst)
      window.removeEventListener('dragleave', leave, isFirst)
      window.removeEventListener('drop', drop, isFirst)
    }
  }, [latest, isFirst])

  return isOver
}
