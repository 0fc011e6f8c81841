import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { placeWindow } from '../../../../main/electron/window/window-placement.ts'
import {
  saveWindowStateOnClose,
  readWindowState,
} from '../../../../main/electron/window/window-state.ts'
import { emitter, standIn } from '../fake-electron.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diglot-window-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const BOUNDS = { x: 40, y: 60, width: 800, height: 600 }
const SCREENS = [{ x: 0, y: 0, width: 1920, height: 1080 }]

function closeWindow(file: string, report: (error: unknown) => void = () => undefined) {
  const window = emitter({ getNormalBounds: () => BOUNDS, isMaximized: () => true })
  saveWindowStateOnClose(standIn<BrowserWindow>(window), file, report)
  window.emit('close')
}

describe('saveWindowStateOnClose', () => {
  it('saves what the next start reads', () => {
    const file = join(folder, 'window.json')
    closeWindow(file)
    expect(placeWindow(readWindowState(file), SCREENS)).toEqual({ bounds: BOUNDS, maximized: true })
    expect(readFileSync(file, 'utf8')).toMatch(/^\{\n {2}"version": 1,[\s\S]*\}\n$/)
    expect(readdirSync(folder)).toEqual(['window.json'])
  })

  it('overwrites a damaged file', () => {
    const file = join(folder, 'window.json')
    writeFileSync(file, '{"version": 1, "bou')
    expect(readWindowState(file)).toBeNull()
    closeWindow(file)
    expect(readWindowState(file)).toMatchObject({ bounds: BOUNDS })
  })

  it('reports a write error and lets the window close', () => {
    const report = vi.fn()
    closeWindow(join(folder, 'not', 'there', 'window.json'), report)
    expect(report).toHaveBeenCalledOnce()
  })
})

describe('readWindowState', () => {
  it.each(['', '\0\0\0\0', '[', '{"version":1}x'])('reads %j as null', (content) => {
    const file = join(folder, 'window.json')
    writeFileSync(file, content)
    expect(readWindowState(file)).toBeNull()
  })

  it('reads a missing file and a folder as null', () => {
    expect(readWindowState(join(folder, 'none.json'))).toBeNull()
    expect(readWindowState(folder)).toBeNull()
  })
})
