import { expect, test } from 'vitest'
import { logFolder } from '../../../../main/launch/log/log-folder.ts'

test.each([
  [{}, 'linux', '/home/u', '/home/u/.local/state/diglot'],
  [{ XDG_STATE_HOME: '/state' }, 'linux', '/home/u', '/state/diglot'],
  [{ XDG_STATE_HOME: 'state' }, 'linux', '/home/u', '/home/u/.local/state/diglot'],
  [{}, 'darwin', '/Users/u', '/Users/u/Library/Logs/Diglot'],
  [{ LOCALAPPDATA: 'C:\\Local' }, 'win32', 'C:\\Users\\u', 'C:\\Local\\Diglot\\logs'],
  [{}, 'win32', 'C:\\Users\\u', 'C:\\Users\\u\\AppData\\Local\\Diglot\\logs'],
])('%j on %s', (env, platform, home, folder) => {
  expect(logFolder(env, platform, home)).toBe(folder)
})
