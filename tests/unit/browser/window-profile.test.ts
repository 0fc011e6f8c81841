import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cacheFolder, takeProfile } from '../../../main/browser/window-profile.ts'

let parent: string

beforeEach(() => {
  parent = join(mkdtempSync(join(tmpdir(), 'diglot-profile-')), 'cache')
})

afterEach(() => rmSync(join(parent, '..'), { recursive: true, force: true }))

const take = (pid: number, running: number[]) =>
  takeProfile(parent, pid, (other) => running.includes(other))

test('concurrent processes get different profiles; released and abandoned profiles are reused', async () => {
  const first = await take(11, [])
  expect(first.folder).toBe(join(parent, 'window-1'))
  expect((await take(12, [11])).folder).toBe(join(parent, 'window-2'))
  await first.release()
  expect((await take(13, [12])).folder).toBe(join(parent, 'window-1'))
  expect((await take(14, [])).folder).toBe(join(parent, 'window-1'))
})

test('preferences are written once, and permissions are restricted each time', async () => {
  const { folder, release } = await take(11, [])
  const file = join(folder, 'Default', 'Preferences')
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    translate: { enabled: false },
    net: { network_prediction_options: 2 },
  })
  writeFileSync(file, '{"mine":1}')
  chmodSync(folder, 0o755)
  await release()
  await take(12, [])
  expect(readFileSync(file, 'utf8')).toBe('{"mine":1}')
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700)
})

test('each platform has its cache folder', () => {
  expect(cacheFolder('linux', {}, '/home/me')).toBe('/home/me/.cache/diglot')
  expect(cacheFolder('linux', { XDG_CACHE_HOME: '/c' }, '/home/me')).toBe('/c/diglot')
  expect(cacheFolder('linux', { XDG_CACHE_HOME: 'c' }, '/home/me')).toBe('/home/me/.cache/diglot')
  expect(cacheFolder('darwin', {}, '/Users/me')).toBe('/Users/me/Library/Caches/Diglot')
  const local = String.raw`C:\Users\me\AppData\Local`
  expect(cacheFolder('win32', { LOCALAPPDATA: local }, '')).toBe(String.raw`${local}\Diglot`)
})
