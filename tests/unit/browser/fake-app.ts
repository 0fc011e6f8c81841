import { implement } from '@orpc/server'
import type { AppEvent } from '../../../contract/app-event.ts'
import { contract } from '../../../contract/contract.ts'
import type { ShellApp } from '../../../main/browser/run-browser-shell.ts'

/** A minimal app for the browser shell: one page, two procedures, and an event stream that stays open. */
export function fakeApp() {
  const os = implement(contract)
  const asked: string[] = []
  const opened: string[] = []
  const imported: number[] = []
  let closed = 0
  const app: ShellApp = {
    router: {
      app: {
        events: os.app.events.handler(async function* ({ signal }): AsyncGenerator<AppEvent> {
          yield { type: 'hello' }
          await new Promise((resolve) => signal?.addEventListener('abort', resolve))
        }),
      },
      articles: {
        list: os.articles.list.handler(() => []),
        import: os.articles.import.handler(({ input }) => {
          imported.push(input.content.size)
          return { id: 'a-00000000', isNew: true, picturesIn: null, isSaved: true }
        }),
      },
      settings: {
        load: os.settings.load.handler(() => {
          throw new Error('a secret of this side')
        }),
      },
    },
    page: {
      async respond(pathname) {
        asked.push(pathname)
        const status = pathname === '/' ? 200 : 404
        const headers = { 'content-type': 'text/html', 'x-page': 'yes' }
        return { status, headers, body: new TextEncoder().encode(`page ${status}`) }
      },
    },
    openFile: async (path) => void opened.push(path),
    uiLanguage: () => 'en',
    async close() {
      closed++
      return null
    },
  }
  return { app, asked, opened, imported, closed: () => closed }
}
