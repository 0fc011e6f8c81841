import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPageFolder } from '../../../main/worker/page-folder.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

async function pageFolder(): Promise<(address: string) => string | null> {
  const root = await temporaryFolder()
  const folder = join(root, 'saved')
  await mkdir(join(folder, 'page_files'), { recursive: true })
  await writeFile(join(root, 'secret.png'), 'secret')
  await writeFile(join(folder, 'page_files', 'a b.png'), 'picture')
  await symlink(join(root, 'secret.png'), join(folder, 'page_files', 'link.png'))
  const read = openPageFolder(folder)
  return (address) => {
    const bytes = read(address)
    return bytes && Buffer.from(bytes).toString()
  }
}

test('a picture beside a page is found by its URL', async () => {
  const read = await pageFolder()
  expect(read('page_files/a%20b.png')).toBe('picture')
  expect(read('./page_files/a b.png?x=1#y')).toBe('picture')
})

test.each([
  '../secret.png',
  'page_files/../../secret.png',
  'page_files/%2e%2e/%2e%2e/secret.png',
  'page_files\\..\\..\\secret.png',
  'page_files/link.png',
  '/etc/passwd',
  'file:///etc/passwd',
  'https://example.org/a.png',
  'page_files',
  'page_files/absent.png',
  'page_files/a%00.png',
  '%',
  '',
])('%j is not found', async (address) => {
  expect((await pageFolder())(address)).toBeNull()
})
