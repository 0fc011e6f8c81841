import type { MessageBoxSyncOptions, WebContents } from 'electron'
import type { NativeText } from '../../launch/interface-text.ts'

/**
 * Asks before the window closes while the page has unsaved content, which it says by preventing its unload. Without an
 * answer to it, Electron would not close the window and say nothing.
 */
export function askBeforeClosing(parts: {
  contents: Pick<WebContents, 'on'>
  /** Waits for the answer and returns the index of the button. */
  ask: (options: MessageBoxSyncOptions) => number
  text: NativeText
}): void {
  const { contents, ask, text } = parts
  contents.on('will-prevent-unload', (event) => {
    const answer = ask({
      type: 'warning',
      title: text('app.name'),
      message: text('native:unsaved'),
      detail: text('native:unsavedDetail'),
      buttons: [text('native:keepOpen'), text('native:closeAnyway')],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    // Preventing this event lets the page unload.
    if (answer === 1) event.preventDefault()
  })
}
