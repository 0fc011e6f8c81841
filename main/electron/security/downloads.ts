import type { Session } from 'electron'

/** Cancels every download: only the service writes files. */
export function refuseDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => event.preventDefault())
}
