import { expect, test } from '../../support/window/shells.ts'

test.use({ language: 'de' })

const ALERT = 'document.querySelector("[role=alert]")?.textContent ?? null'

test('a page that gets no port to the service says so, and works after Reload', async ({
  startDriven,
}) => {
  const app = startDriven()
  // Before the app listens for the page's request.
  await app.inMain(({ ipcMain }) => {
    const on = ipcMain.on.bind(ipcMain)
    ipcMain.on = (channel, listener) => {
      if (channel !== 'diglot:connect') return on(channel, listener)
      Object.assign(globalThis, { answerAgain: () => on(channel, listener) })
      return ipcMain
    }
  }, null)
  await expect.poll(() => app.inPage(ALERT), { timeout: 25_000 }).toContain('Diglot reagiert nicht')
  await app.inMain(() => Reflect.get(globalThis, 'answerAgain')(), null)
  await app.inPage('document.querySelector("[role=alert] button").click()')
  await app.waitUntilOpen()
  expect(await app.inPage(ALERT)).toBeNull()
})
