import type { Session } from 'electron'
import { refuseDownloads } from './downloads.ts'
import { denyPermissions } from './permissions.ts'
import { cancelForeignRequests } from './requests.ts'

/** Locks a session before anything is loaded in it. */
export function lockSession(session: Session, devTools: boolean): void {
  denyPermissions(session)
  cancelForeignRequests(session.webRequest, devTools)
  refuseDownloads(session)
  // Else Linux and Windows fetch its dictionaries from a server.
  session.setSpellCheckerEnabled(false)
}
