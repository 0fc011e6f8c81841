import type { WebContents } from 'electron'
import { isAppUrl } from './app-origin.ts'

/** Where a frame may go: the top frame to our own page, which is a reload. No frame below it goes anywhere. */
export function isAllowedNavigation(to: { url: string; isMainFrame: boolean }): boolean {
  return to.isMainFrame && isAppUrl(to.url) && URL.parse(to.url)?.pathname === '/'
}

/**
 * Locks contents as they are made: navigation, redirects, new windows and webviews. No address is handed to
 * the system either: a link of a document leads nowhere.
 */
export function lockContents(
  contents: Pick<WebContents, 'on' | 'setWindowOpenHandler' | 'setWebRTCIPHandlingPolicy'>,
): void {
  contents.on('will-frame-navigate', (event) => {
    if (!isAllowedNavigation(event)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isAllowedNavigation(event)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  // WebRTC is the one way out that neither the CSP's connect-src nor webRequest sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
