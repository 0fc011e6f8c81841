import type { WebRequest } from 'electron'
import { isAppUrl } from './app-origin.ts'

/** Whether a request is allowed: to the app's scheme or, in development, to the developer tools' pages. */
export function isAllowedRequest(address: string, devTools: boolean): boolean {
  return isAppUrl(address) || (devTools && URL.parse(address)?.protocol === 'devtools:')
}

/** Cancels every request of a session to anything but the app itself. */
export function cancelForeignRequests(
  webRequest: Pick<WebRequest, 'onBeforeRequest'>,
  devTools: boolean,
): void {
  webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowedRequest(details.url, devTools) }),
  )
}
