import type { WebContents } from 'electron'
import { isAppUrl } from './app-origin.ts'

/** Whether a navigation is allowed: only of the top frame, and only to the app's own page (a reload). */
export function isAllowedNavigation(to: { url: string; isMainFrame: boolean }): boolean {
  return to.isMainFrame && isAppUrl(to.url) && URL.parse(to.url)?.pathname === '/'
}

/**
 * Blocks navigation, redirects, new windows and webviews of new web contents. Links in documents open nothing: no URL
 * is passed to the operating system either.
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
  // WebRTC is the only network access that neither the CSP's connect-src nor webRequest covers.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
}
