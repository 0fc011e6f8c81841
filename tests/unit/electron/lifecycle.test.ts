import type { App, MessageBoxOptions, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { handleQuit } from '../../../main/electron/start/quit.ts'
import { offerRecovery } from '../../../main/electron/window/renderer-recovery.ts'
import { cancellable, emitter, standIn } from './fake-electron.ts'

describe('handleQuit', () => {
  function setUp(
    platform: NodeJS.Platform,
    closeService: () => Promise<void> = async () => undefined,
  ) {
    const app = emitter({ quit: vi.fn() })
    const showWindow = vi.fn()
    const report = vi.fn()
    handleQuit({
      app: standIn<App>(app),
      platform,
      showWindow,
      closeService,
      report,
      timeoutMs: 20,
    })
    return { app, showWindow, report }
  }

  it.each([
    ['linux', 1],
    ['win32', 1],
    ['darwin', 0],
  ] as const)('quits with the last window on %s: %i', (platform, quits) => {
    const { app } = setUp(platform)
    app.emit('window-all-closed')
    expect(app.quit).toHaveBeenCalledTimes(quits)
  })

  it('shows the window when macOS activates the app', () => {
    const { app, showWindow } = setUp('darwin')
    app.emit('activate')
    expect(showWindow).toHaveBeenCalledOnce()
  })

  it('quits once the service is closed, and closes it only once', async () => {
    const service = Promise.withResolvers<void>()
    const closeService = vi.fn(() => service.promise)
    const { app } = setUp('linux', closeService)
    const events = [cancellable({}), cancellable({}), cancellable({})]
    app.emit('will-quit', events[0])
    app.emit('will-quit', events[1])
    expect(app.quit).not.toHaveBeenCalled()
    service.resolve()
    await vi.waitFor(() => expect(app.quit).toHaveBeenCalledOnce())
    app.emit('will-quit', events[2])
    expect(events.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true, true, false])
    expect(closeService).toHaveBeenCalledOnce()
  })

  it('quits even if closing the service fails or hangs', async () => {
    const failing = setUp('linux', () => Promise.reject(new Error('disk')))
    failing.app.emit('will-quit', cancellable({}))
    await vi.waitFor(() => expect(failing.app.quit).toHaveBeenCalledOnce())
    expect(failing.report).toHaveBeenCalledOnce()

    const hanging = setUp('linux', () => new Promise<void>(() => undefined))
    hanging.app.emit('will-quit', cancellable({}))
    await vi.waitFor(() => expect(hanging.app.quit).toHaveBeenCalledOnce())
  })
})

describe('offerRecovery', () => {
  function setUp(response?: number) {
    const contents = emitter({
      reload: vi.fn(),
      forcefullyCrashRenderer: vi.fn(),
      isDestroyed: vi.fn(() => false),
    })
    const asked: MessageBoxOptions[] = []
    const ask = (options: MessageBoxOptions) => {
      asked.push(options)
      if (response !== undefined) return Promise.resolve({ response })
      // Like Electron: an aborted dialog resolves with its cancelId.
      return new Promise<{ response: number }>((resolve) =>
        options.signal?.addEventListener('abort', () =>
          resolve({ response: options.cancelId ?? 0 }),
        ),
      )
    }
    const close = vi.fn()
    const report = vi.fn()
    offerRecovery({
      contents: standIn<WebContents>(contents),
      ask,
      close,
      text: (key) => key,
      report,
    })
    return { contents, asked, close, report }
  }
  const settle = () => new Promise((resolve) => setImmediate(resolve))

  it.each(['crashed', 'oom', 'killed', 'launch-failed', 'integrity-failure'])(
    'offers to reload the page after %s',
    async (reason) => {
      const { contents, asked, close } = setUp(0)
      contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
      await settle()
      expect(asked).toHaveLength(1)
      expect(asked[0]?.buttons).toEqual(['page.reload', 'native:close'])
      expect(contents.reload).toHaveBeenCalledOnce()
      expect(close).not.toHaveBeenCalled()
    },
  )

  it('closes the window if chosen', async () => {
    const { contents, close } = setUp(1)
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    await settle()
    expect(close).toHaveBeenCalledOnce()
    expect(contents.reload).not.toHaveBeenCalled()
  })

  it('shows no dialog when the process exited normally', async () => {
    const { contents, asked } = setUp(0)
    contents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    await settle()
    expect(asked).toEqual([])
  })

  it('shows the dialog for a page with an error status only', async () => {
    const { contents, asked } = setUp(1)
    contents.emit('did-navigate', {}, 'diglot://app/', 200)
    expect(asked).toEqual([])
    contents.emit('did-navigate', {}, 'diglot://app/', 500)
    expect(asked).toHaveLength(1)
  })

  it('kills a hanging page and reloads it once its process is gone, with a single dialog', async () => {
    const { contents, asked } = setUp(1)
    contents.emit('unresponsive')
    await settle()
    expect(contents.forcefullyCrashRenderer).toHaveBeenCalledOnce()
    // The process ends after forcefullyCrashRenderer() has returned.
    expect(contents.reload).not.toHaveBeenCalled()
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    await settle()
    expect(contents.reload).toHaveBeenCalledOnce()
    expect(asked).toHaveLength(1)
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    expect(asked).toHaveLength(2)
  })

  it('does not reload a hanging page whose window is closed while its process ends', async () => {
    const { contents } = setUp(1)
    contents.emit('unresponsive')
    await settle()
    contents.isDestroyed.mockReturnValue(true)
    contents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 })
    await settle()
    expect(contents.reload).not.toHaveBeenCalled()
  })

  it('does nothing when waiting is chosen', async () => {
    const { contents } = setUp(0)
    contents.emit('unresponsive')
    await settle()
    expect(contents.forcefullyCrashRenderer).not.toHaveBeenCalled()
    expect(contents.reload).not.toHaveBeenCalled()
  })

  it('closes the dialog when the page responds again', async () => {
    const { contents, asked } = setUp()
    contents.emit('unresponsive')
    contents.emit('responsive')
    await settle()
    expect(asked[0]?.signal?.aborted).toBe(true)
    expect(contents.reload).not.toHaveBeenCalled()
  })

  it('does nothing if the window has been destroyed', async () => {
    const { contents, close } = setUp(0)
    contents.isDestroyed.mockReturnValue(true)
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    await settle()
    expect(contents.reload).not.toHaveBeenCalled()
    expect(close).not.toHaveBeenCalled()
  })
})
