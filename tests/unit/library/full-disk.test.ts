import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import { expect, test } from 'vitest'
import { saveWindowStateOnClose } from '../../../main/electron/window/window-state.ts'
import { testFiles } from '../../support/service/test-library.ts'
import { canMountSmallDisk, smallDisk } from '../../support/small-disk.ts'
import { emitter, standIn } from '../electron/fake-electron.ts'

// Skipped where no file system can be mounted: write-whole.test.ts covers a stubbed short write everywhere.
const onSmallDisk = test.skipIf(!canMountSmallDisk())

onSmallDisk(
  'a file that does not fit is kept in memory, and the one on disk stays whole',
  async () => {
    const root = smallDisk()
    const { files, problems } = await testFiles(root)
    const old = '1'.repeat(20_000)
    await files.write('a.json', old)
    await files.write('b.json', old)
    expect(problems).toEqual([])
    const larger = '2'.repeat(50_000)
    await files.write('a.json', larger)
    await files.write('new.json', larger)
    expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe(old)
    expect(readdirSync(root).sort()).toEqual(['a.json', 'b.json'])
    expect(problems.map(({ file, kind }) => [file, kind])).toEqual([
      ['a.json', 'unreadable'],
      ['new.json', 'unreadable'],
    ])
    for (const file of ['a.json', 'new.json'])
      expect(Buffer.from((await files.read(file)) ?? []).toString()).toBe(larger)
  },
)

onSmallDisk("the window's state stays whole", () => {
  const root = smallDisk()
  const file = join(root, 'window.json')
  writeFileSync(file, 'before')
  // One page of 4 KiB remains for the temporary file, and the state is larger.
  writeFileSync(join(root, 'other'), '1'.repeat(14 * 4096))
  const window = emitter({
    getNormalBounds: () => ({ x: 0, y: 0, width: 1, height: 1, name: 'x'.repeat(10_000) }),
    isMaximized: () => false,
  })
  const reported: unknown[] = []
  saveWindowStateOnClose(standIn<BrowserWindow>(window), file, (error) => reported.push(error))
  window.emit('close')
  expect(reported).toMatchObject([{ code: 'ENOSPC' }])
  expect(readFileSync(file, 'utf8')).toBe('before')
  expect(readdirSync(root).sort()).toEqual(['other', 'window.json'])
})
