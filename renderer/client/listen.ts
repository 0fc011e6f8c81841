import type { AppEvent } from '../../contract/app-event.ts'

/** The part of the client used here. */
type Service = {
  app: {
    events: (input: undefined, options: { signal: AbortSignal }) => Promise<AsyncIterable<AppEvent>>
  }
}

type Handlers = {
  onEvent: (event: AppEvent) => void
  /** Called with false when the service is unreachable, with true when it is reachable again. */
  onConnection: (connected: boolean) => void
}

/** Delays before reconnecting, in milliseconds; the last one repeats. */
const RETRY_DELAYS_MS = [250, 1000, 3000]

/** Failures in a row before the loss of connection is reported; a single one usually recovers at once. */
const MIN_REPORTED_FAILURES = 2

/** A handler's error is reported like that of any event handler, and does not end the stream. */
function callSafely(action: () => void): void {
  try {
    action()
  } catch (error) {
    reportError(error)
  }
}

/** Passes the service's events to the handlers until the signal aborts; reconnects when the stream ends or fails. */
export async function listen(
  client: Service,
  handlers: Handlers,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      for await (const event of await client.app.events(undefined, { signal })) {
        if (failures >= MIN_REPORTED_FAILURES) callSafely(() => handlers.onConnection(true))
        failures = 0
        callSafely(() => handlers.onEvent(event))
      }
    } catch {
      // A broken stream is handled below; its cause is of no use to the reader.
    }
    if (signal.aborted) return
    failures += 1
    if (failures === MIN_REPORTED_FAILURES) callSafely(() => handlers.onConnection(false))
    const wait = RETRY_DELAYS_MS[Math.min(failures, RETRY_DELAYS_MS.length) - 1] ?? 3000
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
