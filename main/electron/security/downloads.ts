import type { Session } from 'electron'

/** Nothing is downloaded: what the app writes, the service writes. */
export function refuseDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => event.preventDefault())
}
