import type { CustomScheme, Protocol } from 'electron'
import { isAppUrl, SCHEME } from './app-origin.ts'

/** Must be registered before the app is ready. No CSP bypass, service workers, CORS, extensions or streams. */
export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** The service's response for a file of the page; it carries the CSP and all other headers. */
export type Respond = (
  pathname: string,
) => Promise<{ status: number; headers: Record<string, string>; body: Uint8Array }>

function refuse(status: number, headers: Record<string, string> = {}): Response {
  return new Response(null, {
    status,
    headers: {
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      ...headers,
    },
  })
}

/**
 * Answers a GET request to the app's own host; anything else gets a bare 404 or 405. Errors are reported and answered
 * with a bare 500: their message must not reach the page.
 */
export async function answer(
  request: { method: string; url: string },
  respond: Respond,
  report: (error: unknown) => void,
): Promise<Response> {
  if (!isAppUrl(request.url)) return refuse(404)
  if (request.method !== 'GET') return refuse(405, { allow: 'GET' })
  try {
    const { status, headers, body } = await respond(new URL(request.url).pathname)
    return new Response(new Uint8Array(body), { status, headers })
  } catch (error) {
    report(error)
    return refuse(500)
  }
}

/** Serves the page on one session's protocol. */
export function servePage(
  protocol: Pick<Protocol, 'handle'>,
  respond: Respond,
  report: (error: unknown) => void,
): void {
  protocol.handle(SCHEME, (request) => answer(request, respond, report))
}
