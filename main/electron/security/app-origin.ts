export const SCHEME = 'diglot'
/** As Chromium serializes a frame's origin; Node's URL gives 'null' for unknown schemes. */
export const APP_ORIGIN = 'diglot://app'
export const START_URL = 'diglot://app/'

/** Whether a URL is exactly of the app's scheme and host, without user name, password or port. */
export function isAppUrl(address: string): boolean {
  const url = URL.parse(address)
  return (
    url !== null &&
    url.protocol === `${SCHEME}:` &&
    url.host === 'app' &&
    url.username === '' &&
    url.password === ''
  )
}

/** The fields of Electron's WebFrameMain that are checked. */
export type Frame = {
  readonly parent: object | null
  readonly origin: string
  isDestroyed(): boolean
}

/**
 * Whether a message's sender is the top frame of the app's own page. `frame` is null if it navigated or
 * was destroyed. `detached` is not checked: Electron reuses the main frame of a page whose process crashed, and leaves
 * it `true` there for ever. The caller compares the frame with the window's main frame instead.
 */
export function isAppFrame<F extends Frame>(frame: F | null): frame is F {
  return (
    frame !== null && !frame.isDestroyed() && frame.parent === null && frame.origin === APP_ORIGIN
  )
}
