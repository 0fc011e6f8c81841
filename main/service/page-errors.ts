import type { PageError } from '../../contract/errors/page-error.ts'

/** How many errors a minute are logged; less than the log file takes, so that those of the service are kept. */
const MAX_PER_MINUTE = 20

/** Returns a function that logs the errors of windows, up to a limit per minute. */
export function createPageErrors(
  log: (message: string, error: unknown) => void,
  now: () => Date,
): (error: PageError) => void {
  let minute = 0
  let logged = 0
  return ({ name, message, stack }) => {
    const time = Math.floor(now().getTime() / 60_000)
    if (time !== minute) [minute, logged] = [time, 0]
    logged += 1
    if (logged > MAX_PER_MINUTE) return
    log('An error in the window', Object.assign(new Error(message), { name, stack }))
  }
}
