export const SCHEME = 'diglot'
/** As Chromium writes the origin of a frame; Node's URL gives 'null' for the origin of a scheme it does not know. */
export const APP_ORIGIN = 'diglot://app'
export const START_URL = 'diglot://app/'

/** Whether an address is one of our own page's: exactly scheme and host, with no name, password or port beside them. */
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

/** What is asked of a frame, as Electron's WebFrameMain has it. */
export type Frame = {
  readonly parent: object | null
  readonly origin: string
  readonly detached: boolean
  isDestroyed(): boolean
}

/** Whether a message's sender is the top frame of our own page. A frame that navigated or died is null. */
export function isAppFrame<F extends Frame>(frame: F | null): frame is F {
  return (
    frame !== null &&
    !frame.isDestroyed() &&
    !frame.detached &&
    frame.parent === null &&
    frame.origin === APP_ORIGIN
  )
}
