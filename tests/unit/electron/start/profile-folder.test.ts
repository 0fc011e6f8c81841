import { join } from 'node:path'
import type { App } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { libraryFolder } from '../../../../main/library/library-folder.ts'
import { setProfileFolder } from '../../../../main/electron/start/profile-folder.ts'

describe('setProfileFolder', () => {
  function profile(appData: string, isNamed = false): string | undefined {
    const setPath = vi.fn<App['setPath']>()
    const makeFolder = vi.fn<(path: string) => void>()
    const hasSwitch = (name: string) => isNamed && name === 'user-data-dir'
    const app = { getPath: () => appData, setPath, commandLine: { hasSwitch } }
    setProfileFolder(app, makeFolder)
    const folders = new Set([
      ...setPath.mock.calls.map(([, path]) => path),
      ...makeFolder.mock.calls.flat(),
    ])
    expect(folders.size).toBeLessThanOrEqual(1)
    if (!isNamed)
      expect(makeFolder.mock.invocationCallOrder[0]).toBeLessThan(
        setPath.mock.invocationCallOrder[0] ?? 0,
      )
    return [...folders][0]
  }

  it.each([
    ['linux', '/home/ann', '/home/ann/.config'],
    ['darwin', '/Users/ann', '/Users/ann/Library/Application Support'],
  ])('puts the profile beside the library and not into it on %s', (platform, home, appData) => {
    const library = libraryFolder({}, platform, home)
    const folder = profile(appData) ?? ''
    expect(folder.startsWith(join(appData, '/'))).toBe(true)
    expect(`${folder}/`.startsWith(`${library}/`)).toBe(false)
    expect(`${library}/`.startsWith(`${folder}/`)).toBe(false)
  })

  it('keeps a folder given by --user-data-dir', () => {
    expect(profile('/home/ann/.config', true)).toBeUndefined()
  })
})
