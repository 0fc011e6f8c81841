import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrivenApp } from '../../support/window/driven-app.ts'
import { expect, test } from '../../support/window/shells.ts'

test('Open asks in a dialog that belongs to the window, and opens the file', async ({
  drivenApp,
  profile,
}) => {
  const file = join(profile, 'chosen.txt')
  await writeFile(
    file,
    'The chosen one\n\nThis file was chosen in the native dialog. It has two sentences.\n',
  )
  await drivenApp.waitUntilOpen()
  const parents = drivenApp.inMain(({ BrowserWindow, dialog, Menu }, path) => {
    const asked = new Promise((resolve) => {
      dialog.showOpenDialog = async (...given: unknown[]) => {
        resolve(given.map((one) => one === BrowserWindow.getAllWindows()[0]))
        return { canceled: false, filePaths: [path] }
      }
    })
    Menu.getApplicationMenu()?.getMenuItemById('open')?.click()
    return asked
  }, file)
  expect(await parents).toEqual([true, false])
  const title = 'document.querySelector("h1")?.textContent'
  await expect.poll(() => drivenApp.inPage(title)).toContain('The chosen one')
})

const zoom = (app: DrivenApp): Promise<unknown> =>
  app.inMain(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel(),
    null,
  )

test('the main keys and those of the keypad zoom the page', async ({ drivenApp }) => {
  await drivenApp.waitUntilOpen()
  for (const [key, level] of [
    ['=', 0.5],
    ['-', 0],
    ['=', 0.5],
    ['0', 0],
    ['numadd', 0.5],
    ['numsub', 0],
    ['numadd', 0.5],
    ['num0', 0],
  ] as const) {
    await drivenApp.press(key, ['control'])
    await expect.poll(() => zoom(drivenApp), { message: key }).toBe(level)
  }
})
