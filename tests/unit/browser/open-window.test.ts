import { describe, expect, test } from 'vitest'
import type { ChildGroup } from '../../../main/browser/child-group.ts'
import { openWindow, systemOpener } from '../../../main/browser/open-window.ts'

type Program = { code?: number | null; page?: boolean }

/** A system whose programs end with a code, or stay, and bring a page, or do not. */
function system(browsers: Record<string, Program>, opener: Program | null) {
  const started: string[] = []
  const killed: string[] = []
  let hasPage = false
  let keys = 0
  const opened = openWindow({
    browsers: Object.keys(browsers),
    opener: opener === null ? null : { command: 'opener', args: ['--to'] },
    entry: () => `key-${++keys}`,
    start(command, args): ChildGroup {
      started.push([command, ...args].join(' '))
      const { code, page = false } = (command === 'opener' ? opener : browsers[command]) ?? {}
      hasPage ||= page
      return {
        ended: code === undefined ? new Promise(() => undefined) : Promise.resolve(code),
        kill: async () => void killed.push(command),
      }
    },
    windowArguments: async (address) => ['--app', address],
    // A tick later than an end, so that who ends at once ends first.
    pageWithin: () => new Promise((resolve) => setTimeout(() => resolve(hasPage), 1)),
  })
  return { opened, started, killed }
}

describe('opening a window', () => {
  test('the first browser that brings a page', async () => {
    const { opened, started } = system({ a: { page: true }, b: {} }, {})
    expect((await opened).way).toBe('window')
    expect(started).toEqual(['a --app key-1'])
  })

  test('one that fails, or cannot be started, gives way to the next, with a new key', async () => {
    const browsers = { a: { code: 1 }, b: { code: null }, c: { page: true } }
    const { opened, started, killed } = system(browsers, {})
    expect((await opened).way).toBe('window')
    expect(started).toEqual(['a --app key-1', 'b --app key-2', 'c --app key-3'])
    expect(killed).toEqual(['a', 'b'])
  })

  test('one that hands over to a browser that runs already is followed by its pages', async () => {
    const { opened } = system({ a: { code: 0, page: true } }, {})
    expect((await opened).way).toBe('browser')
  })

  test('the default browser where no window can be had', async () => {
    const { opened, started } = system({ a: { code: 1 } }, { code: 0, page: true })
    expect((await opened).way).toBe('browser')
    expect(started.at(-1)).toBe('opener --to key-2')
  })

  test('nothing where the default browser fails, or brings no page', async () => {
    expect((await system({}, { code: 3 }).opened).way).toBe('none')
    expect((await system({}, { code: 0 }).opened).way).toBe('none')
  })

  test('without a display nothing is started', async () => {
    const { opened, started } = system({ a: { page: true } }, null)
    expect((await opened).way).toBe('none')
    expect(started).toEqual([])
  })

  test('each system’s opener takes an address as its last argument, without a shell', () => {
    expect(systemOpener('linux').command).toBe('xdg-open')
    expect(systemOpener('darwin').command).toBe('open')
    expect(systemOpener('win32').command).toBe('rundll32')
  })
})
