import type { Session } from 'electron'
import { isAppUrl } from './app-origin.ts'

export type PermissionName = Parameters<
  NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
>[1]

/**
 * Granted permissions, each with its reason. Every other permission is denied, including those of future
 * Electron versions.
 */
export const GRANTED: Readonly<Partial<Record<PermissionName, string>>> = {
  'clipboard-sanitized-write':
    'copying a sentence with its translations, at a key press or a click',
}

/** Whether a permission is granted: it is in GRANTED and the top frame of the app's own page requests it. */
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

/**
 * Electron grants permissions by default; this denies requests, checks, devices and screen capture, each through its
 * own handler.
 */
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
