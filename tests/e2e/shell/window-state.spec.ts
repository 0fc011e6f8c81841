import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrivenApp } from '../../support/window/driven-app.ts'
import { expect, test } from '../../support/window/shells.ts'

const BOUNDS = { x: 140, y: 120, width: 1000, height: 700 }

/** Where the window is; null before it is shown. */
const bounds = (app: DrivenApp): Promise<unknown> =>
  app.inMain(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    return window?.isVisible() ? window.getNormalBounds() : null
  }, null)

const workArea = (app: DrivenApp): Promise<Electron.Rectangle> =>
  app.inMain(async ({ app: electron, screen }) => {
    await electron.whenReady()
    return screen.getPrimaryDisplay().workArea
  }, null)

const closeWindow = async (app: DrivenApp): Promise<void> => {
  await app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null)
  await app.exited
}

/** Whether the window was maximized when it was shown: on a display without a window manager, Electron cannot tell. */
const watchMaximize = (app: DrivenApp): Promise<unknown> =>
  app.inMain(({ app: electron }) => {
    electron.on('browser-window-created', (_event, window) => {
      const maximize = window.maximize.bind(window)
      window.maximize = () => {
        Object.assign(globalThis, { wasMaximized: true })
        maximize()
      }
      window.isMaximized = () => Reflect.get(globalThis, 'wasMaximized') === true
    })
  }, null)

test('the window opens where it was', async ({ startDriven, profile }) => {
  const file = join(profile, 'window.json')
  const saved = async () => JSON.parse(await readFile(file, 'utf8'))

  await test.step('by default in the middle of the screen', async () => {
    const app = startDriven()
    const area = await workArea(app)
    const size = { width: 1200, height: 820 }
    await expect.poll(() => bounds(app)).toMatchObject(size)
    await app.inMain(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
      BOUNDS,
    )
    await expect.poll(() => bounds(app)).toEqual(BOUNDS)
    expect(area.width).toBeGreaterThan(BOUNDS.width + BOUNDS.x)
    await closeWindow(app)
    expect(await saved()).toEqual({ version: 1, bounds: BOUNDS, maximized: false })
  })

  await test.step('with its size and place', async () => {
    const app = startDriven()
    await expect.poll(() => bounds(app)).toEqual(BOUNDS)
    await closeWindow(app)
  })

  await test.step('maximized', async () => {
    await writeFile(file, JSON.stringify({ version: 1, bounds: BOUNDS, maximized: true }))
    const app = startDriven()
    await watchMaximize(app)
    await expect.poll(() => bounds(app)).not.toBeNull()
    expect(await app.inMain(() => Reflect.get(globalThis, 'wasMaximized'), null)).toBe(true)
    await closeWindow(app)
    expect((await saved()).maximized).toBe(true)
  })

  await test.step('on the screen that is left, if its monitor is gone', async () => {
    const gone = { ...BOUNDS, x: 9000, y: -4000 }
    await writeFile(file, JSON.stringify({ version: 1, bounds: gone, maximized: false }))
    const app = startDriven()
    const { x, y, width, height } = await workArea(app)
    await expect
      .poll(() => bounds(app))
      .toEqual({
        ...BOUNDS,
        x: Math.round(x + (width - BOUNDS.width) / 2),
        y: Math.round(y + (height - BOUNDS.height) / 2),
      })
    await closeWindow(app)
  })

  await test.step('in the middle, if the file of its place is damaged', async () => {
    await writeFile(file, '{"version": 1, "bounds": {"x": 1')
    const app = startDriven()
    await expect.poll(() => bounds(app)).toMatchObject({ width: 1200, height: 820 })
    await closeWindow(app)
    expect(await saved()).toMatchObject({ version: 1, maximized: false })
  })
})
