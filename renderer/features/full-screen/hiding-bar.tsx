import { useEffect, useRef } from 'react'
import { useLatest } from '../../ui/use-latest.ts'
import './full-screen.css'
import { hideBar } from './hide-bar.ts'

/** Hides the toolbar in the full screen while one reads. */
export function HidingBar({ isDialogOpen }: { isDialogOpen: boolean }): null {
  const latest = useLatest(isDialogOpen)
  const hiding = useRef<ReturnType<typeof hideBar> | null>(null)
  useEffect(() => {
    const bar = document.querySelector<HTMLElement>('header[data-edge]')
    if (!bar) return undefined
    const started = hideBar(bar, () => latest.current)
    hiding.current = started
    return started.end
  }, [latest])
  useEffect(() => {
    if (isDialogOpen) hiding.current?.need()
  }, [isDialogOpen])
  return null
}
