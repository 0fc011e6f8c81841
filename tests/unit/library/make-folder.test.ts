import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeFolder } from '../../../main/library/make-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

test('makes a folder and those above it, and is content with one that is there', async () => {
  const folder = join(await temporaryFolder(), 'a', 'b', 'c')
  await makeFolder(folder)
  await makeFolder(folder)
  expect((await stat(folder)).isDirectory()).toBe(true)
})

test('a file in the way is an error', async () => {
  const file = join(await temporaryFolder(), 'file')
  await writeFile(file, '')
  await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(makeFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test.runIf(process.platform === 'linux')(
  'where nothing can be made it says so at once',
  async () => {
    await expect(makeFolder('/proc/nowhere/library')).rejects.toThrow(/ENOENT|EACCES|EPERM/)
  },
)
