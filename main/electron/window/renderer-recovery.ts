import type { MessageBoxOptions, MessageBoxReturnValue, WebContents } from 'electron'
import type { NativeText } from '../../launch/interface-text.ts'

/**
 * Asks whether to reload or close when the page's process has crashed, hangs, or the page could not be served.
 * Reloading loses nothing, since the service stores the user's data. Only one dialog is open at a time; it is closed
 * if the page responds again.
 */
export function offerRecovery(parts: {
  contents: Pick<WebContents, 'on' | 'reload' | 'isDestroyed' | 'forcefullyCrashRenderer'>
  ask: (options: MessageBoxOptions) => Promise<Pick<MessageBoxReturnValue, 'response'>>
  close: () => void
  text: NativeText
  report: (error: unknown) => void
}): void {
  const { contents, ask, text } = parts
  let openDialog: AbortController | null = null
  let killed = false

  async function offer(options: MessageBoxOptions, answers: readonly (() => void)[]) {
    openDialog?.abort()
    const own = new AbortController()
    openDialog = own
    const { response } = await ask({
      type: 'warning',
      title: text('app.name'),
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      signal: own.signal,
      ...options,
    })
    if (openDialog === own) openDialog = null
    // An aborted dialog resolves as if cancelled.
    if (!own.signal.aborted && !contents.isDestroyed()) answers[response]?.()
  }

  function reload(): void {
    if (!contents.isDestroyed()) contents.reload()
  }

  function offerReload(): void {
    offer(
      {
        message: text('page.crashed'),
        detail: text('page.crashedDetail'),
        buttons: [text('page.reload'), text('native:close')],
      },
      [() => contents.reload(), parts.close],
    ).catch(parts.report)
  }

  contents.on('render-process-gone', (_event, details) => {
    const wasKilled = killed
    killed = false
    if (wasKilled) setImmediate(reload)
    else if (details.reason !== 'clean-exit') offerReload()
  })

  // The page could not be served; the window would stay empty.
  contents.on('did-navigate', (_event, _url, status) => {
    if (status >= 400) offerReload()
  })

  contents.on('unresponsive', () => {
    offer(
      {
        message: text('native:unresponsive'),
        detail: text('native:unresponsiveDetail'),
        buttons: [text('native:wait'), text('page.reload')],
        cancelId: 0,
      },
      [
        () => undefined,
        () => {
          // A hanging page ignores a reload, so its process is killed first, without showing the crash dialog. It
          // ends later than this call returns: a reload now would start in the dying process and leave a blank window.
          killed = true
          contents.forcefullyCrashRenderer()
        },
      ],
    ).catch(parts.report)
  })

  contents.on('responsive', () => openDialog?.abort())
}
