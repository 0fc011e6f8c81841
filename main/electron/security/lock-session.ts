import type { Session } from 'electron'
import { refuseDownloads } from './downloads.ts'
import { denyPermissions } from './permissions.ts'
import { cancelForeignRequests } from './requests.ts'

/** Restricts a session; must be called before anything is loaded in it. */
export function lockSession(session: Session, devTools: boolean): void {
  denyPermissions(session)
  cancelForeignRequests(session.webRequest, devTools)
  refuseDownloads(session)
  // Otherwise Electron downloads spelling dictionaries on Linux and Windows.
  session.setSpellCheckerEnabled(false)
}
