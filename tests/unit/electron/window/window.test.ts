import type { BrowserWindow, Session } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { createMainWindow } from '../../../../main/electron/window/main-window.ts'
import { openWindow } from '../../../../main/electron/window/open-window.ts'
import { windowOptions } from '../../../../main/electron/window/window-options.ts'
import { emitter, standIn } from '../fake-electron.ts'

describe('windowOptions', () => {
  const session = standIn<Session>({})
  const options = (devTools: boolean) =>
    windowOptions({
      placement: { bounds: { x: 1, y: 2, width: 800, height: 600 }, maximized: false },
      background: '#123456',
      title: 'Diglot',
      session,
      preload: '/app/out/preload/index.cjs',
      devTools,
    })

  it('sets every security option', () => {
    expect(options(false).webPreferences).toEqual({
      session,
      preload: '/app/out/preload/index.cjs',
      devTools: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    })
  })

  it("opens at its position, hidden until painted, in the theme's colour", () => {
    expect(options(true)).toMatchObject({
      x: 1,
      y: 2,
      width: 800,
      height: 600,
      minWidth: 360,
      minHeight: 400,
      show: false,
      backgroundColor: '#123456',
      webPreferences: { devTools: true },
    })
  })
})

describe('openWindow', () => {
  it.each([true, false])('shows the window once it has painted, maximized: %j', (maximized) => {
    const log: string[] = []
    const window = emitter({
      loadURL: vi.fn(async (url: string) => void log.push(url)),
      maximize: () => void log.push('maximize'),
      show: () => void log.push('show'),
    })
    openWindow(standIn<BrowserWindow>(window), maximized, () => undefined)
    expect(log).toEqual(['diglot://app/'])
    window.emit('ready-to-show')
    expect(log.slice(1)).toEqual(maximized ? ['maximize', 'show'] : ['show'])
  })

  it('reports a page that fails to load', async () => {
    const report = vi.fn()
    const error = new Error('ERR_FAILED')
    const window = emitter({ loadURL: () => Promise.reject(error) })
    openWindow(standIn<BrowserWindow>(window), false, report)
    await vi.waitFor(() => expect(report.mock.calls).toEqual([[error]]))
  })
})

describe('createMainWindow', () => {
  function made(state: { minimized?: boolean; visible?: boolean } = {}) {
    return emitter({
      isDestroyed: vi.fn(() => false),
      isMinimized: () => state.minimized ?? false,
      isVisible: () => state.visible ?? true,
      restore: vi.fn(),
      focus: vi.fn(),
    })
  }
  const keep = (...windows: ReturnType<typeof made>[]) => {
    const make = vi.fn(() => standIn<BrowserWindow>(windows[make.mock.calls.length - 1]))
    return { make, main: createMainWindow(make) }
  }

  it('creates one window and focuses it afterwards', () => {
    const window = made()
    const { make, main } = keep(window)
    main.show()
    expect(window.focus).not.toHaveBeenCalled()
    main.show()
    expect(make).toHaveBeenCalledOnce()
    expect(window.focus).toHaveBeenCalledOnce()
    expect(window.restore).not.toHaveBeenCalled()
  })

  it('restores a minimized window', () => {
    const window = made({ minimized: true })
    const { main } = keep(window)
    main.show()
    main.show()
    expect(window.restore).toHaveBeenCalledOnce()
  })

  it('does not focus a window that has not painted yet', () => {
    const window = made({ visible: false })
    const { main } = keep(window)
    main.show()
    main.show()
    expect(window.focus).not.toHaveBeenCalled()
  })

  it('creates a new window after the first was closed or destroyed', () => {
    const first = made()
    const second = made()
    const { make, main } = keep(first, second, made())
    main.show()
    first.emit('closed')
    main.show()
    expect(make).toHaveBeenCalledTimes(2)
    second.isDestroyed.mockReturnValue(true)
    main.show()
    expect(make).toHaveBeenCalledTimes(3)
  })
})
