import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DrivenApp } from '../../support/window/driven-app.ts'
import { chooseItem } from '../../support/window/menu-items.ts'
import { expect, test } from '../../support/window/shells.ts'

const DIALOG = 'document.querySelector("[role=dialog]") !== null'
const TITLE = 'document.querySelector("h1")?.textContent'
const MESSAGES = `document.querySelector('[aria-live="polite"]')?.textContent`

const isFocused = (app: DrivenApp): Promise<unknown> =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFocused(), null)

/** Files with a title and two sentences each. */
async function write(folder: string, ...names: string[]): Promise<string[]> {
  const paths = names.map((name) => join(folder, name))
  for (const [at, path] of paths.entries())
    await writeFile(path, `The file ${names[at]}\n\nThis is what it says. It has two sentences.\n`)
  return paths
}

test('opens files of the command line, of a second start and of the system', async ({
  startDriven,
  profile,
}) => {
  const [first = '', second = '', third = ''] = await write(
    profile,
    'first.txt',
    'Zweites Stück 二.txt',
    'third.txt',
  )
  const app = startDriven({ files: [first, join(profile, 'gone.txt')] })
  await app.waitUntilOpen()

  await test.step('a start with files', async () => {
    await expect.poll(() => app.inPage(TITLE)).toBe('The file first.txt')
    await expect.poll(() => app.inPage(MESSAGES)).toContain('gone.txt: This file could not be read')
  })

  await test.step('a second start hands its file over, focuses the window, and ends', async () => {
    // A dialog makes way for the text.
    await chooseItem(app, 'settings')
    await expect.poll(() => app.inPage(DIALOG)).toBe(true)
    await app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur(), null)
    await expect.poll(() => isFocused(app)).toBe(false)
    const later = startDriven({ files: [second] })
    expect(await later.exited).toMatchObject({ code: 0, signal: null })
    await expect.poll(() => app.inPage(TITLE)).toBe('The file Zweites Stück 二.txt')
    expect(await app.inPage(DIALOG)).toBe(false)
    await expect.poll(() => isFocused(app)).toBe(true)
  })

  await test.step('a second start without files only focuses the window', async () => {
    await app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.blur(), null)
    await expect.poll(() => isFocused(app)).toBe(false)
    expect((await startDriven().exited).code).toBe(0)
    await expect.poll(() => isFocused(app)).toBe(true)
  })

  await test.step('a second start with a file that does not exist', async () => {
    expect((await startDriven({ files: [join(profile, 'lost.txt')] }).exited).code).toBe(0)
    // The message about the first one is still there.
    await expect.poll(() => app.inPage(MESSAGES)).toContain('Could not be opened: 2')
    await app.inPage(`document.querySelector('[aria-live="polite"] [aria-expanded]').click()`)
    await expect.poll(() => app.inPage(MESSAGES)).toContain('lost.txt: This file could not be read')
    expect(await app.inPage(TITLE)).toBe('The file Zweites Stück 二.txt')
  })

  // macOS sends this event. Its delivery is the system's; from there on it is the same on every system.
  await test.step('a file that the system sends', async () => {
    const isHandled = app.inMain(({ app: electron }, path) => {
      const event = { isHandled: false, preventDefault: () => void (event.isHandled = true) }
      electron.emit('open-file', event, path)
      return event.isHandled
    }, third)
    expect(await isHandled).toBe(true)
    await expect.poll(() => app.inPage(TITLE)).toBe('The file third.txt')
  })
})
