import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { canMountDisk, type MountedDisk, mountDisk } from '../mounted-disk.ts'
import { REFUSALS } from '../refusals.ts'
import { test as base } from './shells.ts'

/** The test of specs whose library is on a disk of its own, `disk`, which they fill or make read-only. */
export const test = base.extend<{ disk: MountedDisk }>({
  disk: async ({}, use) => {
    base.skip(!canMountDisk(), REFUSALS.mounting)
    const disk = mountDisk('4m')
    await use(disk)
    disk.unmount()
  },
  library: async ({ disk, startedLibrary }, use) => {
    const library = join(disk.folder, 'library')
    await cp(startedLibrary, library, { recursive: true })
    await use(library)
  },
})

export { expect } from '@playwright/test'
