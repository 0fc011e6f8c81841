import { AsyncIteratorClass } from '@orpc/server'
import type { App } from '../app.ts'
import type { Implementer, Log } from './implementer.ts'

export function appRoutes({ app: os }: Implementer, app: App, log: Log) {
  return {
    boot: os.boot.handler(() => app.boot()),
    copy: os.copy.handler(({ input }) => app.copy(input.text)),
    saveAgain: os.saveAgain.handler(() => app.saveAgain()),
    logError: os.logError.handler(({ input }) => app.logError(input)),
    showLog: os.showLog.handler(() => app.showLog()),
    toggleFullScreen: os.toggleFullScreen.handler(() => app.toggleFullScreen()),
    events: os.events.handler(({ signal }) => {
      const stream = app.events(signal)
      // Errors of a running stream bypass the middleware.
      return new AsyncIteratorClass(
        () =>
          stream.next().catch((error: unknown) => {
            log('app.events failed', error)
            throw error
          }),
        async () => {
          await stream.return?.()
        },
      )
    }),
  }
}
