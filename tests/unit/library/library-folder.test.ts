import { expect, test } from 'vitest'
import { libraryFolder } from '../../../main/library/library-folder.ts'

test.each([
  ['linux', {}, '/home/a', '/home/a/.local/share/diglot'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/home/a', '/data/diglot'],
  ['linux', { XDG_DATA_HOME: 'data' }, '/home/a', '/home/a/.local/share/diglot'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/Users/a', '/Users/a/Library/Application Support/Diglot'],
  ['win32', { APPDATA: 'D:\\Roaming' }, 'C:\\Users\\a', 'D:\\Roaming\\Diglot'],
  ['win32', {}, 'C:\\Users\\a', 'C:\\Users\\a\\AppData\\Roaming\\Diglot'],
])('on %s with %j the library of %s is %s', (platform, env, home, folder) => {
  expect(libraryFolder(env, platform, home)).toBe(folder)
})
