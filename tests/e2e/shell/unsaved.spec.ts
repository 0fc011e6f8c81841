import { readFile } from 'node:fs/promises'
import type { DrivenApp } from '../../support/window/driven-app.ts'
import { expect, test } from '../../support/window/own-disk.ts'
import { test as base } from '../../support/window/shells.ts'

/** Answers the dialogs that wait in the main process with the button of this label, and lists what they said. */
const answerSyncDialogs = (app: DrivenApp, button: string): Promise<unknown> =>
  app.inMain(({ dialog }, label) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    dialog.showMessageBoxSync = (...given: unknown[]) => {
      const options: { message: string; detail: string; buttons: string[] } = Object(given.at(-1))
      asked.push(options.message, options.detail)
      return options.buttons.indexOf(label)
    }
  }, button)

const asked = (app: DrivenApp): Promise<unknown> =>
  app.inMain(() => Reflect.get(globalThis, 'asked'), null)

const close = (app: DrivenApp): Promise<unknown> =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null)

const UNSAVED = `document.querySelector('[data-unsaved]')?.textContent ?? ''`

test('closing the window asks while something is not saved', async ({ drivenApp: app, disk }) => {
  await app.waitUntilOpen()
  disk.fill()
  await app.press('t')
  await expect.poll(() => app.inPage(UNSAVED)).toContain('is not saved yet')

  await answerSyncDialogs(app, 'Keep Open')
  await close(app)
  await expect
    .poll(() => asked(app))
    .toEqual(['Not everything is saved', expect.stringContaining('are lost')])
  expect(await app.inPage(UNSAVED)).toContain('is not saved yet')

  await answerSyncDialogs(app, 'Close Anyway')
  await close(app)
  expect(await app.exited).toMatchObject({ code: 0, signal: null })
})

test('closing the window does not ask once all is saved', async ({ drivenApp: app, disk }) => {
  await app.waitUntilOpen()
  disk.fill()
  await app.press('t')
  await expect.poll(() => app.inPage(UNSAVED)).not.toBe('')
  disk.makeRoom()
  await app.inPage(`document.querySelector('[data-unsaved] button')?.click()`)
  await expect.poll(() => app.inPage(UNSAVED)).toBe('')
  await answerSyncDialogs(app, 'Keep Open')
  await close(app)
  expect(await app.exited).toMatchObject({ code: 0, signal: null })
})

for (const signal of ['SIGTERM', 'SIGINT'] as const)
  test(`${signal} while something is not saved says what and where`, async ({
    drivenApp: app,
    disk,
    library,
  }) => {
    await app.waitUntilOpen()
    disk.fill()
    await app.press('t')
    await expect.poll(() => app.inPage(UNSAVED)).toContain('is not saved yet')
    const logs = await app.inMain(({ app: electron }) => electron.getPath('logs'), null)
    await answerSyncDialogs(app, 'Close Anyway')
    process.kill(app.pid, signal)
    const { output, ...end } = await app.exited
    expect(end).toEqual({ code: 0, signal: null })
    // The setting, and the reading position that the page saves as it closes.
    expect(output).toContain(`2 files could not be saved in the folder ${library}.`)
    const log = await readFile(`${logs}/diglot.log`, 'utf8')
    expect(log).toContain("Not saved at the end: 2 of the library's files (disk-full)")
    expect(log).not.toContain(library)
  })

base(
  'the log file is shown in the file manager, without what was read',
  async ({ drivenApp: app }) => {
    await app.waitUntilOpen()
    const text = String(
      await app.inPage(`{
      const text = document.querySelector('[data-path="p1.s1"]').textContent
      // As errors of JSON.parse do, the message quotes the text.
      setTimeout(() => { throw new TypeError('Unexpected text: ' + text) })
      text
    }`),
    )
    await app.inMain(({ shell, Menu }) => {
      const shown: string[] = []
      Object.assign(globalThis, { shown })
      shell.showItemInFolder = (path) => void shown.push(path)
      const items = Menu.getApplicationMenu()?.items.flatMap((item) => item.submenu?.items ?? [])
      items
        ?.find((item) => item.label === 'Show Log File' || /log file/iu.test(item.label))
        ?.click()
    }, null)
    const shown = () => app.inMain(() => Reflect.get(globalThis, 'shown'), null)
    await expect.poll(shown).toEqual([expect.stringMatching(/diglot\.log$/u)])
    const [path] = [await shown()].flat()
    const log = () => readFile(String(path), 'utf8')
    await expect.poll(log).toContain('TypeError')
    expect(await log()).toMatch(/electron linux, \d+\] An error in the window/u)
    expect(text.length).toBeGreaterThan(20)
    expect(await log()).not.toContain(text.slice(0, 20))
  },
)
