import type { OpenDialogOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { COMMANDS, type CommandId } from '../../../../contract/commands.ts'
import type { AppEvent } from '../../../../contract/app-event.ts'
import { runCommand } from '../../../../main/electron/menu/run-command.ts'

function setUp(answer: { canceled: boolean; filePaths: string[] } | Error) {
  const parts = {
    showWindow: vi.fn(),
    toggleFullScreen: vi.fn(),
    allowCopy: vi.fn(),
    emit: vi.fn<(event: AppEvent) => void>(),
    askForFiles: vi.fn((_options: OpenDialogOptions) =>
      answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer),
    ),
    openFiles: vi.fn<(paths: readonly string[]) => void>(),
    report: vi.fn(),
  }
  return { parts, run: (id: CommandId) => runCommand(id, parts) }
}
const settle = () => new Promise((resolve) => setImmediate(resolve))

describe('runCommand', () => {
  it.each(
    COMMANDS.map(({ id }) => id).filter(
      (id) => id !== 'full-screen' && (!id.startsWith('open') || id === 'open-address'),
    ),
  )('leaves %s to the page, in its window', (id) => {
    const { parts, run } = setUp({ canceled: true, filePaths: [] })
    run(id)
    expect(parts.showWindow).toHaveBeenCalledOnce()
    expect(parts.emit.mock.calls).toEqual([[{ type: 'command', id }]])
    expect(parts.askForFiles).not.toHaveBeenCalled()
  })

  it('makes the window fill the screen without the page', () => {
    const { parts, run } = setUp({ canceled: true, filePaths: [] })
    run('full-screen')
    expect(parts.toggleFullScreen).toHaveBeenCalledOnce()
    expect(parts.emit).not.toHaveBeenCalled()
  })

  it('lets the page copy once for the command that copies, and for no other', () => {
    for (const { id } of COMMANDS) {
      const { parts, run } = setUp({ canceled: true, filePaths: [] })
      run(id)
      expect(parts.allowCopy, id).toHaveBeenCalledTimes(id === 'copy-pair' ? 1 : 0)
    }
  })

  it('opens the files chosen in the system dialog', async () => {
    const { parts, run } = setUp({ canceled: false, filePaths: ['/a b.txt', '/c.md'] })
    run('open')
    await settle()
    expect(parts.emit).not.toHaveBeenCalled()
    expect(parts.openFiles.mock.calls).toEqual([[['/a b.txt', '/c.md']]])
  })

  it('opens the folder chosen in the system dialog', async () => {
    const { parts, run } = setUp({ canceled: false, filePaths: ['/saved'] })
    run('open-folder')
    await settle()
    expect(parts.askForFiles.mock.calls[0]?.[0].properties).toContain('openDirectory')
    expect(parts.openFiles.mock.calls).toEqual([[['/saved']]])
  })

  it('opens nothing if the dialog was cancelled, and reports its failure', async () => {
    const cancelled = setUp({ canceled: true, filePaths: [] })
    cancelled.run('open')
    const failed = setUp(new Error('no dialog'))
    failed.run('open')
    await settle()
    expect(cancelled.parts.openFiles.mock.calls).toEqual([[[]]])
    expect(failed.parts.report).toHaveBeenCalledOnce()
  })
})
