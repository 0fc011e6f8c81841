import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import styles from './message-slot.module.css'

type Slots = {
  last: HTMLElement | null
  /** A ref callback. */
  add: (slot: HTMLElement | null) => () => void
}

const SlotsContext = createContext<Slots>({ last: null, add: () => () => undefined })

/** Lets messages appear inside the open dialog, where they cover none of its buttons and the keyboard reaches them. */
export function MessageSlots({ children }: { children: ReactNode }) {
  const [slots, setSlots] = useState<readonly HTMLElement[]>([])
  const add = useCallback((slot: HTMLElement | null) => {
    if (slot) setSlots((slots) => [...slots, slot])
    return () => setSlots((slots) => slots.filter((one) => one !== slot))
  }, [])
  const last = slots.at(-1) ?? null
  const value = useMemo(() => ({ last, add }), [last, add])
  return <SlotsContext value={value}>{children}</SlotsContext>
}

/** The place for messages at the end of a dialog; empty without any. */
export function MessageSlot() {
  const { add } = useContext(SlotsContext)
  return <div ref={add} className={styles['slot']} />
}

/** Returns the slot of the dialog that was opened last; null without one. */
export function useMessageSlot(): HTMLElement | null {
  return useContext(SlotsContext).last
}
