import { ORPCError } from '@orpc/client'
import { PAGE_ERROR_LIMITS } from '../../contract/errors/page-error-limits.ts'
import type { Client } from './client.ts'

/** Sends an unexpected error of the window to the log file; never throws. */
export type LogError = (error: unknown) => void

/** Further errors of one page are most likely the same again. */
const MAX_LOGGED = 20

/**
 * Returns a function that logs errors through the client once it is connected. Errors of the service are left out,
 * because it logs them itself, and so is a lost connection, over which nothing can be sent.
 */
export function errorLog(connecting: Promise<Pick<Client, 'app'>>): LogError {
  let logged = 0
  async function send({ name, message, stack = '' }: Error): Promise<void> {
    try {
      const client = await connecting
      await client.app.logError({
        name: name.slice(0, PAGE_ERROR_LIMITS.name),
        message: message.slice(0, PAGE_ERROR_LIMITS.message),
        stack: stack.slice(0, PAGE_ERROR_LIMITS.stack),
      })
    } catch {
      // There is no connection, which the window reports.
    }
  }
  return (fault) => {
    const isOfService = fault instanceof ORPCError && (fault.defined || fault.status >= 500)
    if (isOfService || !(fault instanceof Error) || logged >= MAX_LOGGED) return
    logged += 1
    void send(fault)
  }
}

/** Logs what no code of the page has caught. */
export function watchErrors(window: Window, log: LogError): void {
  window.addEventListener('error', (event) => log(event.error))
  window.addEventListener('unhandledrejection', (event) => log(event.reason))
}
