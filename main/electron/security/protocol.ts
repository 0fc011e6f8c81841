import type { CustomScheme, Protocol } from 'electron'
import { isAppUrl, SCHEME } from './app-origin.ts'

/** Registered before the app is ready, once. No CSP bypass, no service workers, no CORS, no extensions, no streams. */
export const APP_SCHEME: CustomScheme = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
}

/** The service's answer for the page's files; it carries the CSP and every other header. */
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

/** Answers one request: GET, of our own host, else a bare refusal. An error is reported; its message never reaches the page. */
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

/** Serves the page on the session of its window, and on no other. */
export function servePage(
  protocol: Pick<Protocol, 'handle'>,
  respond: Respond,
  report: (error: unknown) => void,
): void {
  protocol.handle(SCHEME, (request) => answer(request, respond, report))
}
