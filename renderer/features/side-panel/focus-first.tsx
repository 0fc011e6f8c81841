import { type ReactNode, type RefObject, useEffect, useRef } from 'react'

const CONTROLS = 'button:not(:disabled), input, select, textarea, a[href]'

type Props = {
  /** Grows when a tab is asked for; 0 while none was, as the panel was open when the article was left. */
  turn: number
  /** The last turn that has moved the focus: by the arrow keys another tab is shown without. */
  doneRef: RefObject<number>
  children: ReactNode
}

/** Moves the focus to what is current in the content, else to its first control, at each turn. */
export function FocusFirst({ turn, doneRef, children }: Props) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (turn === doneRef.current) return
    doneRef.current = turn
    const element = root.current
    const first =
      element?.querySelector<HTMLElement>('[aria-current="true"]') ??
      element?.querySelector<HTMLElement>(CONTROLS) ??
      element?.closest<HTMLElement>('[role="tabpanel"]')
    first?.focus({ preventScroll: true })
  }, [turn, doneRef])
  return <div ref={root}>{children}</div>
}
