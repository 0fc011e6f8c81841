/** What the toolbar in the full screen is shown or hidden by. */
export type BarEvent =
  /** The text was scrolled on. */
  | 'read-on'
  /** It was scrolled back, by wheel or finger. */
  | 'scroll-back'
  /** The window shows the start of the text. */
  | 'at-start'
  /** The pointer is at the upper edge of the window, or has left the toolbar. */
  | 'pointer-at-edge'
  | 'pointer-away'
  /** The toolbar got the focus, Escape was pressed or a dialog was opened. */
  | 'needed'

export type BarState = {
  isShown: boolean
  /** Whether it is shown only because the pointer is there. */
  isByPointer: boolean
}

/** Returns whether the toolbar is shown after an event; one that is in use is not hidden. */
export function nextBar(state: BarState, event: BarEvent, isInUse: boolean): BarState {
  switch (event) {
    case 'read-on':
      return isInUse ? state : { isShown: false, isByPointer: false }
    case 'pointer-away':
      return state.isByPointer && !isInUse ? { isShown: false, isByPointer: false } : state
    case 'pointer-at-edge':
      return state.isShown ? state : { isShown: true, isByPointer: true }
    default:
      return { isShown: true, isByPointer: false }
  }
}
