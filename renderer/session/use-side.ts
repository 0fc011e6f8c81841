import { useCallback, useState } from 'react'
import type { Side } from '../../contract/reading.ts'
import { isTab, type OpenedSide, type TabId } from './opened-panel.ts'
import type { Reading } from './reading/use-reading.ts'

/** The side panel of the open article, which is saved with its reading position. */
export type SideControl = {
  /** Null if it is closed. */
  opened: OpenedSide | null
  /** The tab that was open last; null if none was. */
  last: TabId | null
  /** Opens a tab and moves the focus into it. */
  open: (tab: TabId, subject?: string) => void
  /** Shows another tab of the open panel. */
  show: (tab: TabId) => void
  close: () => void
  /** Call when it is shown beside the text: from then on it is not shown where it would cover text. */
  settle: () => void
}

type State = Pick<SideControl, 'opened' | 'last'>

/** Returns the state for what was saved with an article. */
export function openedSide(saved: Side | undefined): State {
  if (!saved || !isTab(saved.tab)) return { opened: null, last: null }
  const { tab, isOpen } = saved
  const opened = isOpen ? { tab, subject: null, isAsked: false, turn: 0 } : null
  return { opened, last: tab }
}

export function useSide({ current, setSide }: Pick<Reading, 'current' | 'setSide'>): SideControl {
  const id = current?.article.id ?? null
  const [shownOf, setShownOf] = useState(id)
  const [state, setState] = useState(() => openedSide(current?.side))
  // Each article has its own.
  if (shownOf !== id) {
    setShownOf(id)
    setState(openedSide(current?.side))
  }
  const open = useCallback(
    (tab: TabId, subject?: string) => {
      if (id === null) return
      setSide(id, { tab, isOpen: true })
      setState(({ opened }) => {
        const turn = (opened?.turn ?? 0) + 1
        return { opened: { tab, subject: subject ?? null, isAsked: true, turn }, last: tab }
      })
    },
    [id, setSide],
  )
  const show = useCallback(
    (tab: TabId) => {
      if (id !== null) setSide(id, { tab, isOpen: true })
      setState(({ opened }) => ({ opened: opened && { ...opened, tab, subject: null }, last: tab }))
    },
    [id, setSide],
  )
  const { last } = state
  const close = useCallback(() => {
    if (id !== null && last !== null) setSide(id, { tab: last, isOpen: false })
    setState({ opened: null, last })
  }, [id, last, setSide])
  const settle = useCallback(
    () =>
      setState((state) =>
        state.opened?.isAsked ? { ...state, opened: { ...state.opened, isAsked: false } } : state,
      ),
    [],
  )
  return { ...state, open, show, close, settle }
}
