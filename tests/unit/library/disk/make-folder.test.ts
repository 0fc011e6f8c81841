import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../../../main/library/disk/make-folder.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

test('creates a folder and its parents, and accepts an existing one', async () => {
  const folder = join(await temporaryFolder(), 'a', 'b', 'c')
  await makeFolder(folder)
  await makeFolder(folder)
  expect((await stat(folder)).isDirectory()).toBe(true)
})

test('rejects if a file has that name', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test.runIf(process.platform === 'linux')(
  'rejects immediately where nothing can be created',
  async () => {
    await expect(makeFolder('/proc/nowhere/library')).rejects.toThrow(/ENOENT|EACCES|EPERM/)
  },
)
