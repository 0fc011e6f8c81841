import type { MessageBoxOptions, MessageBoxReturnValue, WebContents } from 'electron'
import type { NativeText } from '../../launch/interface-text.ts'

/**
 * Offers a way on when the page's process has died or no longer answers, or when there was no page. Nothing is lost by a reload: what the
 * reader owns is kept by the service. One question at a time; that of a page which answers again is taken back.
 */
export function offerRecovery(parts: {
  contents: Pick<WebContents, 'on' | 'reload' | 'isDestroyed' | 'forcefullyCrashRenderer'>
  ask: (options: MessageBoxOptions) => Promise<Pick<MessageBoxReturnValue, 'response'>>
  close: () => void
  text: NativeText
  report: (error: unknown) => void
}): void {
  const { contents, ask, text } = parts
  let question: AbortController | null = null
  let ended = false

  async function offer(options: MessageBoxOptions, answers: readonly (() => void)[]) {
    question?.abort()
    const own = new AbortController()
    question = own
    const { response } = await ask({
      type: 'warning',
      title: text('app.name'),
      defaultId: 0,
      cancelId: 1,
      noLink: true,
      signal: own.signal,
      ...options,
    })
    if (question === own) question = null
    // An aborted question answers as if it had been cancelled.
    if (!own.signal.aborted && !contents.isDestroyed()) answers[response]?.()
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
    const expected = ended || details.reason === 'clean-exit'
    ended = false
    if (!expected) offerReload()
  })

  // The page itself could not be made; the window would stay empty.
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
          // A page that hangs does not hear a reload: its process is ended first, without a second question.
          ended = true
          contents.forcefullyCrashRenderer()
          contents.reload()
        },
      ],
    ).catch(parts.report)
  })

  contents.on('responsive', () => question?.abort())
}
