import type { App } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { createFileOpener, listenForOpenFile } from '../../../../main/electron/start/open-file.ts'
import { cancellable, emitter, standIn } from '../fake-electron.ts'

const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('createFileOpener', () => {
  it('queues files until the service starts, then opens them in order', async () => {
    const opener = createFileOpener(() => undefined)
    const openFile = vi.fn(async () => undefined)
    opener.open(['/a', '/b'])
    opener.open(['/c'])
    await settle()
    expect(openFile).not.toHaveBeenCalled()
    opener.start(openFile)
    opener.open(['/d'])
    await settle()
    expect(openFile.mock.calls).toEqual([['/a'], ['/b'], ['/c'], ['/d']])
  })

  it('opens files one at a time', async () => {
    const opener = createFileOpener(() => undefined)
    const log: string[] = []
    opener.start(async (path) => {
      log.push(`begin ${path}`)
      await settle()
      log.push(`end ${path}`)
    })
    opener.open(['/a', '/b'])
    await settle()
    await settle()
    await settle()
    expect(log).toEqual(['begin /a', 'end /a', 'begin /b', 'end /b'])
  })

  it('reports a failed file and opens the next', async () => {
    const report = vi.fn()
    const opener = createFileOpener(report)
    const opened: string[] = []
    opener.start(async (path) => {
      if (path === '/a') throw new Error('no')
      opened.push(path)
    })
    opener.open(['/a', '/b'])
    await settle()
    expect(opened).toEqual(['/b'])
    expect(report).toHaveBeenCalledOnce()
  })
})

describe('listenForOpenFile', () => {
  it("handles macOS's open-file event", () => {
    const app = emitter({})
    const open = vi.fn()
    listenForOpenFile(standIn<Pick<App, 'on'>>(app), open)
    const event = cancellable({})
    app.emit('open-file', event, '/Users/ann/a b.txt')
    expect(event.defaultPrevented).toBe(true)
    expect(open.mock.calls).toEqual([['/Users/ann/a b.txt']])
  })
})
