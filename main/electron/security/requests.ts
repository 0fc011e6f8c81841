import type { WebRequest } from 'electron'
import { isAppUrl } from './app-origin.ts'

/** Whether a request may go on: to our own scheme, and in development to the developer tools' own pages. */
export function isAllowedRequest(address: string, devTools: boolean): boolean {
  return isAppUrl(address) || (devTools && URL.parse(address)?.protocol === 'devtools:')
}

/** Cancels every request of a session that would leave the app, whatever made it. */
export function cancelForeignRequests(
  webRequest: Pick<WebRequest, 'onBeforeRequest'>,
  devTools: boolean,
): void {
  webRequest.onBeforeRequest((details, callback) =>
    callback({ cancel: !isAllowedRequest(details.url, devTools) }),
  )
}
