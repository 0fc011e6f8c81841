import { mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { isRunning } from '../../../../main/library/commits/owner.ts'
import { createLocks } from '../../../../main/library/commits/lock.ts'
import { createStaging } from '../../../../main/library/commits/staging.ts'
import { canMountDisk, mountDisk } from '../../../support/mounted-disk.ts'

// Skipped where no file system can be mounted, as for all but root on Linux.
const onDisk = test.skipIf(!canMountDisk())

function mounted() {
  const disk = mountDisk('64k')
  onTestFinished(disk.unmount)
  const locks = createLocks({
    staging: createStaging(disk.folder),
    isAlive: isRunning,
    log: () => undefined,
    onTakeOver: async () => undefined,
  })
  return { disk, locks }
}

onDisk('a lock that a full disk refuses leaves nothing', async () => {
  const { disk, locks } = mounted()
  disk.fill()
  expect(await locks.hold('count', async () => 'done')).toBe('done')
  disk.makeRoom()
  expect(readdirSync(disk.folder)).toEqual([])
})

onDisk('a stale lock on a disk that became read-only does not stop the work', async () => {
  const { disk, locks } = mounted()
  const folder = join(disk.folder, '.diglot')
  let name = ''
  await locks.hold('count', async () => {
    name = readdirSync(folder)[0] ?? ''
  })
  mkdirSync(folder)
  writeFileSync(join(folder, name), '')
  const old = new Date(Date.now() - 60_000)
  utimesSync(join(folder, name), old, old)
  disk.setReadOnly(true)
  onTestFinished(() => disk.setReadOnly(false))
  expect(await locks.hold('count', async () => 'done')).toBe('done')
  await locks.releaseStale()
  expect(readdirSync(folder)).toEqual([name])
})
