import { describe, expect, test } from 'vitest'
import type { ProcessGroup } from '../../../main/browser/process-group.ts'
import { openWindow, systemOpener } from '../../../main/browser/open-window.ts'

type Program = { code?: number | null; page?: boolean }

/** A system whose programs exit with a code or keep running, and load a page or not. */
function system(browsers: Record<string, Program>, opener: Program | null) {
  const started: string[] = []
  const killed: string[] = []
  let hasPage = false
  let keys = 0
  const opened = openWindow({
    browsers: Object.keys(browsers),
    opener: opener === null ? null : { command: 'opener', args: ['--to'] },
    entry: () => `key-${++keys}`,
    start(command, args): ProcessGroup {
      started.push([command, ...args].join(' '))
      const { code, page = false } = (command === 'opener' ? opener : browsers[command]) ?? {}
      hasPage ||= page
      return {
        ended: code === undefined ? new Promise(() => undefined) : Promise.resolve(code),
        kill: async () => void killed.push(command),
      }
    },
    windowArguments: async (address) => ['--app', address],
    // One tick later than `ended`, so that an immediate exit wins the race.
    waitForPage: () => new Promise((resolve) => setTimeout(() => resolve(hasPage), 1)),
  })
  return { opened, started, killed }
}

describe('openWindow', () => {
  test('uses the first browser that loads a page', async () => {
    const { opened, started } = system({ a: { page: true }, b: {} }, {})
    expect((await opened).shownIn).toBe('window')
    expect(started).toEqual(['a --app key-1'])
  })

  test('tries the next browser with a new key if one fails or cannot be started', async () => {
    const browsers = { a: { code: 1 }, b: { code: null }, c: { page: true } }
    const { opened, started, killed } = system(browsers, {})
    expect((await opened).shownIn).toBe('window')
    expect(started).toEqual(['a --app key-1', 'b --app key-2', 'c --app key-3'])
    expect(killed).toEqual(['a', 'b'])
  })

  test('follows the pages if a browser hands over to a running instance', async () => {
    const { opened } = system({ a: { code: 0, page: true } }, {})
    expect((await opened).shownIn).toBe('browser')
  })

  test('falls back to the default browser if no window can be opened', async () => {
    const { opened, started } = system({ a: { code: 1 } }, { code: 0, page: true })
    expect((await opened).shownIn).toBe('browser')
    expect(started.at(-1)).toBe('opener --to key-2')
  })

  test('reports none if the default browser fails or loads no page', async () => {
    expect((await system({}, { code: 3 }).opened).shownIn).toBe('none')
    expect((await system({}, { code: 0 }).opened).shownIn).toBe('none')
  })

  test('starts nothing without a display', async () => {
    const { opened, started } = system({ a: { page: true } }, null)
    expect((await opened).shownIn).toBe('none')
    expect(started).toEqual([])
  })

  test('the opener of each platform runs without a shell', () => {
    expect(systemOpener('linux').command).toBe('xdg-open')
    expect(systemOpener('darwin').command).toBe('open')
    expect(systemOpener('win32').command).toBe('rundll32')
  })
})
