import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openCacheFolder } from '../../../../main/service/stored/cache-folder.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

async function written() {
  const root = await temporaryFolder()
  const cache = openCacheFolder(root, '/library')
  cache.write('things', { a: 1 })
  await cache.settled()
  const [folder = ''] = await readdir(root)
  return { root, cache, file: join(root, folder, 'things.json') }
}

test('a value is read by another process with the same library only', async () => {
  const { root } = await written()
  expect(await openCacheFolder(root, '/library').read('things')).toEqual({ a: 1 })
  expect(await openCacheFolder(root, '/other').read('things')).toBeNull()
})

test.each([
  ['cut', (text: string) => text.slice(0, -3)],
  ['empty', () => ''],
  ['not an object', () => 'null'],
  ['of another version', (text: string) => text.replace(/"version":\d+/, '"version":0')],
])('a file that is %s counts as lost', async (_, damage) => {
  const { cache, file } = await written()
  const text = await readFile(file, 'utf8')
  expect(damage(text)).not.toBe(text)
  await writeFile(file, damage(text))
  expect(await cache.read('things')).toBeNull()
})

test('a folder that cannot be made costs nothing but the cache', async () => {
  const { file } = await written()
  const cache = openCacheFolder(join(file, 'below a file'), '/library')
  cache.write('things', { a: 1 })
  await cache.settled()
  expect(await cache.read('things')).toBeNull()
})

test('processes that write at once leave one of their values and no other file', async () => {
  const root = await temporaryFolder()
  const long = 'x'.repeat(200_000)
  const all = Array.from({ length: 8 }, () => openCacheFolder(root, '/library'))
  for (const [index, cache] of all.entries()) {
    cache.write('things', { index, long })
    cache.write('things', { index, long, again: true })
  }
  await Promise.all(all.map((cache) => cache.settled()))
  expect(await all[0]?.read('things')).toMatchObject({ long, again: true })
  const [folder = ''] = await readdir(root)
  expect(await readdir(join(root, folder))).toEqual(['things.json'])
})
