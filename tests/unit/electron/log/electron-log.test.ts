import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { openElectronLog } from '../../../../main/electron/log/electron-log.ts'
import { watchCrashes } from '../../../../main/electron/log/watch-crashes.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

afterEach(() => vi.restoreAllMocks())

async function opened(folder: string) {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const shown: string[] = []
  const log = openElectronLog({
    app: { getPath: () => folder, getVersion: () => '0.1.0' },
    shell: { showItemInFolder: (path) => shown.push(path) },
    appRoot: '/app',
    platform: 'linux',
  })
  return { ...log, shown, printed }
}

test('an error is printed and written to the log file', async () => {
  const folder = await temporaryFolder()
  const { log, printed } = await opened(folder)
  const error = new TypeError('x is not a function')
  log('Something failed', error)
  expect(printed).toHaveBeenCalledExactlyOnceWith('Something failed', error)
  const text = await readFile(join(folder, 'diglot.log'), 'utf8')
  expect(text).toMatch(/\[0\.1\.0 electron linux, \d+\] Something failed\n {2}TypeError x is not a/)
})

test('the log file is shown in its folder, even before anything was logged', async () => {
  const folder = await temporaryFolder()
  const { showLog, shown } = await opened(folder)
  const path = join(folder, 'diglot.log')
  expect(await showLog()).toEqual({ path, isShown: true })
  expect(shown).toEqual([path])
  expect(await readFile(path, 'utf8')).toBe('')
})

test('a message without an error is printed alone', async () => {
  const { log, printed } = await opened(await temporaryFolder())
  log('A process has ended')
  expect(printed.mock.calls).toEqual([['A process has ended']])
})

test('nothing is shown if there can be no log file', async () => {
  const { showLog, shown } = await opened('/proc/none')
  expect(await showLog()).toEqual({ path: null, isShown: false })
  expect(shown).toEqual([])
})

test('crashes are logged, except a clean exit and the end of the session', () => {
  const app = new EventEmitter()
  const process = new EventEmitter()
  const logged: string[] = []
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- emitters stand in for both
  watchCrashes(app as never, process as never, (message) => logged.push(message))
  process.emit('uncaughtExceptionMonitor', new Error('one'))
  process.emit('unhandledRejection', new Error('two'))
  app.emit('render-process-gone', {}, {}, { reason: 'crashed', exitCode: 11 })
  app.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 })
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'killed', exitCode: 9 })
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'clean-exit', exitCode: 0 })
  app.emit('render-process-gone', {}, {}, { reason: 'killed', exitCode: 15 })
  app.emit('child-process-gone', {}, { type: 'Utility', reason: 'killed', exitCode: 15 })
  expect(logged).toEqual([
    'An uncaught exception',
    'An unhandled rejection',
    "The page's process has ended: crashed, 11",
    'A process has ended: GPU, killed, 9',
  ])
})
