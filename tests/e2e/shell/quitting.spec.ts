import { globSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterSaving } from '../../support/window/after-saving.ts'
import type { DrivenApp } from '../../support/window/driven-app.ts'
import { stillRunning } from '../../support/window/processes.ts'
import { SAMPLE } from '../../support/files/sample-text.ts'
import { expect, test } from '../../support/window/shells.ts'

const close = (app: DrivenApp) =>
  app.inMain(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close(), null)

const WAYS: Readonly<Record<string, (app: DrivenApp) => unknown>> = {
  'Ctrl+Q': (app) => app.press('q', ['control']),
  'closing the window': close,
  SIGTERM: (app) => process.kill(app.pid, 'SIGTERM'),
  SIGINT: (app) => process.kill(app.pid, 'SIGINT'),
  // As Ctrl+C in a terminal does.
  'SIGINT to all processes': (app) => process.kill(-app.pid, 'SIGINT'),
}

/** Scrolls until a sentence begins a little above the upper edge; resolves when the page has seen it, before the position is saved. */
const scrollTo = (path: string): string => `(async () => {
  await document.fonts.ready
  // Sections have their real heights some frames after they come into view.
  for (let still = 0; still < 5; still += 1) {
    const bars = [...document.querySelectorAll('[data-edge]')].map((one) => one.getBoundingClientRect().bottom)
    const top = document.querySelector('[data-path="${path}"]').getBoundingClientRect().top
    const distance = Math.round(top - Math.max(...bars) + 12)
    if (distance !== 0) still = 0
    scrollBy(0, distance)
    await new Promise((done) => requestAnimationFrame(done))
  }
  return true
})()`

/** The sentence at the top of the window, as the library has it. */
async function savedTop(library: string): Promise<unknown> {
  const notes = await readFile(join(library, 'articles', SAMPLE, 'notes.json'), 'utf8')
  return JSON.parse(notes).position.top
}

/** The temporary files that an interrupted write leaves behind. */
const leftovers = (library: string): string[] =>
  globSync('**/*.*', { cwd: library }).filter((name) => /\.json\.\d+$|\.tmp/.test(name))

for (const [way, quit] of Object.entries(WAYS))
  test(`${way} leaves no process and loses no reading position`, async ({ drivenApp, library }) => {
    await drivenApp.waitUntilOpen()
    const processes = await drivenApp.processes()
    expect(processes.length).toBeGreaterThan(2)
    await drivenApp.inPage(scrollTo('p6.s1'))
    await quit(drivenApp)
    const exit = await drivenApp.exited
    expect(exit, exit.output).toMatchObject({ code: 0, signal: null })
    await expect.poll(() => stillRunning(processes)).toEqual([])
    expect(await savedTop(library)).toBe('p6.s1')
    expect(leftovers(library)).toEqual([])
  })

// The page ends at the same time as the main process, so only what was saved counts. Nor does the exit code: Chromium aborts if it
// cannot start its graphics process again, before the app has quit.
test('SIGTERM to all processes leaves no process and no half file', async ({
  drivenApp,
  library,
}) => {
  await drivenApp.waitUntilOpen()
  await afterSaving(library, async () => {
    await drivenApp.inPage(scrollTo('p6.s1'))
  })
  const processes = await drivenApp.processes()
  process.kill(-drivenApp.pid, 'SIGTERM')
  await drivenApp.exited
  await expect.poll(() => stillRunning(processes)).toEqual([])
  expect(await savedTop(library)).toBe('p6.s1')
  expect(leftovers(library)).toEqual([])
})

for (const way of ['closing the window', 'SIGTERM'])
  test(`${way} while a text is imported leaves it whole or not at all`, async ({
    startDriven,
    library,
    profile,
  }) => {
    const sentence = 'Nobody in the room believed a word of it, and the mayor knew. '
    const lines = Array.from({ length: 12_000 }, (_, at) => `${at} ${sentence.repeat(16)}`)
    const file = join(profile, 'long.txt')
    await writeFile(file, `A long text\n\n${lines.join('\n\n')}\n`)
    const app = startDriven()
    await app.waitUntilOpen()
    await app.inMain(({ app: electron }, path) => {
      electron.emit('open-file', { preventDefault: () => undefined }, path)
    }, file)
    const bar = 'document.querySelector("progress, [role=progressbar]") !== null'
    await expect.poll(() => app.inPage(bar), { intervals: [20] }).toBe(true)
    const processes = await app.processes()
    await WAYS[way]?.(app)
    expect(await app.exited).toMatchObject({ code: 0, signal: null })
    await expect.poll(() => stillRunning(processes)).toEqual([])
    expect(leftovers(library)).toEqual([])
    for (const id of await readdir(join(library, 'articles')))
      expect(await readdir(join(library, 'articles', id)), id).toEqual(
        expect.arrayContaining(['article.json', expect.stringMatching(/^original\./)]),
      )
    const again = startDriven()
    await again.waitUntilOpen()
    const said = `document.querySelector('[aria-live="polite"]').textContent`
    expect(await again.inPage(said)).toBe('')
  })

test('waits for the last save of a page that is slow to leave', async ({ drivenApp, library }) => {
  await drivenApp.waitUntilOpen()
  await drivenApp.inPage(`addEventListener('pagehide', () => {
    const end = Date.now() + 800
    while (Date.now() < end);
  }, { capture: true })`)
  await drivenApp.inPage(scrollTo('p6.s1'))
  await close(drivenApp)
  await drivenApp.exited
  expect(await savedTop(library)).toBe('p6.s1')
})
