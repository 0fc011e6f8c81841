import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base } from '@playwright/test'
import { REFUSALS } from '../refusals.ts'
import { findElectron } from './find-electron.ts'
import { hasProgram } from './has-program.ts'
import { packDeb, packWithElectron } from './real-package.ts'

type Packed = {
  /** A folder for the worker's packages, deleted afterwards. */
  scratch: string
  /** The folder of the app, packed with a real Electron. */
  packed: string
  /** The deb of that app; tests that use it are skipped where dpkg is missing. */
  deb: string
}

/** Tests of the package. It is packed once, which takes about 20 s. */
export const test = base.extend<object, Packed>({
  scratch: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'diglot-packed-'))
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  packed: [
    async ({ scratch }, use) => {
      const electron = findElectron()
      test.skip(
        process.platform !== 'linux' || 'reason' in electron,
        'reason' in electron ? electron.reason : 'the package that is tested is that of Linux',
      )
      if ('executablePath' in electron)
        await use(await packWithElectron(scratch, electron.executablePath))
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  deb: [
    async ({ scratch, packed }, use) => {
      test.skip(!hasProgram('dpkg-deb'), REFUSALS.readingDeb)
      await use(await packDeb(scratch, packed))
    },
    { scope: 'worker', timeout: 180_000 },
  ],
})
