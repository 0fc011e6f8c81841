import type { Session } from 'electron'
import { isAppUrl } from './app-origin.ts'

export type PermissionName = Parameters<
  NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
>[1]

/** What the page may do without being asked, each with its reason. Every other name, also one that is yet to come, is denied. */
export const GRANTED: Readonly<Partial<Record<PermissionName, string>>> = {
  'clipboard-sanitized-write':
    'copying a sentence with its translations, at a key press or a click',
}

/** Whether a permission is given: it is in the table, and the top frame of our own page wants it. */
export function isGranted(
  permission: string,
  requester: { url: string | undefined; isMainFrame: boolean },
): boolean {
  return (
    Object.hasOwn(GRANTED, permission) &&
    requester.isMainFrame &&
    requester.url !== undefined &&
    isAppUrl(requester.url)
  )
}

/** Electron grants everything that nobody denies: requests, checks, devices and screens are each denied here. */
export function denyPermissions(
  session: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setDisplayMediaRequestHandler'
  >,
): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(
      isGranted(permission, { url: details.requestingUrl, isMainFrame: details.isMainFrame }),
    ),
  )
  session.setPermissionCheckHandler((_contents, permission, requestingOrigin, details) =>
    isGranted(permission, { url: requestingOrigin, isMainFrame: details.isMainFrame }),
  )
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null))
}
