import { useCallback } from 'react'
import type { SidePlace } from './features/side-panel/side-place.ts'
import { useSidePlace } from './features/side-panel/use-side-place.ts'
import type { OpenedSide } from './session/opened-panel.ts'
import type { SessionCore } from './session/session.ts'

type SideShown = {
  place: SidePlace | null
  /** The open tab if it is in view: beside the text, or over it because it was asked for. */
  shown: OpenedSide | null
  /** Closes the side panel if it is over the text. */
  leaveSide: () => void
}

/** Returns where the side panel is, and whether it is shown there. */
export function useSideShown({ side, open }: Pick<SessionCore, 'side' | 'open'>): SideShown {
  const { opened, close } = side
  const place = useSidePlace(opened !== null, open)
  const isPinned = place?.kind === 'pinned'
  const leaveSide = useCallback(() => {
    if (!isPinned) close()
  }, [close, isPinned])
  return { place, shown: opened && (isPinned || opened.isAsked) ? opened : null, leaveSide }
}

/** The height of the side panel at the lower edge of a narrow window, as in its style sheet. */
const SHEET_HEIGHT = 'min(34rem, 62dvh)'

/** Returns what the side panel takes at the end side and below, as the custom properties of what floats over the text. */
export function insetStyle(place: SidePlace | null): Record<`--${string}`, string> {
  return {
    '--side-inset': place && 'width' in place ? `${place.width}px` : '0px',
    '--side-below': place?.kind === 'sheet' ? SHEET_HEIGHT : '0px',
  }
}
