import type { AppEvent } from '../../contract/app-event.ts'

/** The client, as far as it is asked. */
type Service = {
  app: {
    events: (input: undefined, options: { signal: AbortSignal }) => Promise<AsyncIterable<AppEvent>>
  }
}

type Handlers = {
  onEvent: (event: AppEvent) => void
  /** The service cannot be reached (false), or can be again (true). */
  onConnection: (connected: boolean) => void
}

/** Milliseconds before another attempt, growing to the last one. */
const RETRIES = [250, 1000, 3000]

/** The attempt whose failure is told: a single break that mends itself is nobody's concern. */
const TOLD = 2

/** An error of a handler is the window's to hear of, as of any handler of an event; the stream and what it brings next go on. */
function handle(action: () => void): void {
  try {
    action()
  } catch (error) {
    reportError(error)
  }
}

/** Follows the service's events until the signal aborts, and connects again when the stream breaks. */
export async function listen(
  client: Service,
  handlers: Handlers,
  signal: AbortSignal,
): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      for await (const event of await client.app.events(undefined, { signal })) {
        if (failures >= TOLD) handle(() => handlers.onConnection(true))
        failures = 0
        handle(() => handlers.onEvent(event))
      }
    } catch {
      // A broken stream is told below; its cause is of no use to the reader.
    }
    if (signal.aborted) return
    failures += 1
    if (failures === TOLD) handle(() => handlers.onConnection(false))
    const wait = RETRIES[Math.min(failures, RETRIES.length) - 1] ?? 3000
    await new Promise((resolve) => setTimeout(resolve, wait))
  }
}
