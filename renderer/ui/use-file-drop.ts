import { useEffect, useState } from 'react'
import { useLatest } from './use-latest.ts'

/**
 * Calls `onDrop` with files dropped anywhere on the window, and the zone that they were dropped on; their data is
 * readable only during the call. With `isExclusive` it listens in the capture phase and stops the event, for dialogs.
 * Returns the zone over which files are being dragged, else null.
 */
export function useFileDrop<Zone extends string>(
  onDrop: (transfer: DataTransfer, zone: Zone) => void,
  zoneOf: (event: DragEvent, transfer: DataTransfer) => Zone,
  isExclusive = false,
): Zone | null {
  const [over, setOver] = useState<Zone | null>(null)
  const latest = useLatest({ onDrop, zoneOf })

  useEffect(() => {
    const transferOf = (event: DragEvent): DataTransfer | null =>
      event.dataTransfer?.types.includes('Files') ? event.dataTransfer : null
    const take = (event: DragEvent): void => {
      event.preventDefault()
      if (isExclusive) event.stopImmediatePropagation()
    }
    const onOver = (event: DragEvent): void => {
      const transfer = transferOf(event)
      if (!transfer) return
      take(event)
      setOver(latest.current.zoneOf(event, transfer))
    }
    const onLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null)
    }
    const drop = (event: DragEvent): void => {
      const transfer = transferOf(event)
      if (!transfer) return
      take(event)
      setOver(null)
      const { onDrop, zoneOf } = latest.current
      onDrop(transfer, zoneOf(event, transfer))
    }
    window.addEventListener('dragover', onOver, isExclusive)
    window.addEventListener('dragleave', onLeave, isExclusive)
    window.addEventListener('drop', drop, isExclusive)
    return () => {
      window.removeEventListener('dragover', onOver, isExclusive)
      window.removeEventListener('dragleave', onLeave, isExclusive)
      window.removeEventListener('drop', drop, isExclusive)
    }
  }, [latest, isExclusive])

  return over
}
