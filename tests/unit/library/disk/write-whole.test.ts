import { chmod, open, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { writeWholeSync } from '../../../../main/library/disk/write-whole.ts'
import { testFiles } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

describe('writeWholeSync', () => {
  const write = async (file: string, data: Uint8Array) => writeWholeSync(file, data)

  test('writes new files and replaces old ones, of any size, leaving no temporary file', async () => {
    const folder = await temporaryFolder()
    const file = join(folder, 'a.json')
    for (const size of [0, 1, 3_000_000, 10]) {
      await write(file, new Uint8Array(size).fill(65))
      expect((await readFile(file)).equals(Buffer.alloc(size, 65))).toBe(true)
    }
    expect(await readdir(folder)).toEqual(['a.json'])
  })

  test.skipIf(process.platform === 'win32')('keeps the mode, and a symbolic link', async () => {
    const folder = await temporaryFolder()
    const [file, link] = [join(folder, 'a.json'), join(folder, 'link')]
    await writeFile(file, 'before')
    await chmod(file, 0o640)
    await symlink(file, link)
    await write(link, bytes('after'))
    expect(await readFile(file, 'utf8')).toBe('after')
    expect((await stat(file)).mode & 0o777).toBe(0o640)
    expect((await readdir(folder)).sort()).toEqual(['a.json', 'link'])
  })

  test('removes the temporary file if it cannot be renamed', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'a'), '')
    await expect(write(join(folder, 'a', 'b'), bytes('x'))).rejects.toThrow('ENOTDIR')
    await expect(write(folder, bytes('x'))).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM|EEXIST/)
    const parent = await readdir(join(folder, '..'))
    const own = folder.split('/').at(-1) ?? ''
    expect(parent.filter((name) => name.startsWith(own))).toEqual([own])
  })
})

/** From now on every FileHandle silently writes only the first half. */
async function shortWrites(folder: string): Promise<void> {
  const handle = await open(join(folder, '..'), 'r')
  const prototype: typeof handle = Object.getPrototypeOf(handle)
  await handle.close()
  vi.spyOn(prototype, 'writeFile').mockImplementation(async function (
    this: typeof handle,
    data: unknown,
  ) {
    if (data instanceof Uint8Array) await this.write(data, 0, Math.floor(data.byteLength / 2))
  })
}

test('after a short write the library reports the file and keeps it in memory until it fits', async () => {
  const root = await temporaryFolder()
  const { files, problems } = await testFiles(root)
  await files.write('a.json', 'before')
  await shortWrites(root)
  await files.write('a.json', 'after this')
  vi.restoreAllMocks()
  expect(problems).toMatchObject([{ file: 'a.json', kind: 'unreadable' }])
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('before')
  expect(Buffer.from((await files.read('a.json')) ?? []).toString()).toBe('after this')
  await files.writeKept()
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('after this')
})

test('of writes at once the last one stays', async () => {
  const root = await temporaryFolder()
  const { files } = await testFiles(root)
  const texts = Array.from({ length: 20 }, (_, index) => `${index}`.repeat(100_000 - index * 4000))
  await Promise.all(texts.map((text) => files.write('a.json', text)))
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe(texts.at(-1))
  expect(await readdir(root)).toEqual(['a.json'])
})
