import { expect, test } from 'vitest'
import type { LibraryWrite } from '../../../main/library/write-log.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testFiles } from '../../support/service/test-library.ts'

async function listeningLibrary() {
  const { files } = await testFiles(await temporaryFolder())
  const writes: LibraryWrite[] = []
  const end = files.onWrite((write) => writes.push(write))
  return { files, writes, end }
}

test('reports every write and move when it is done, until the listener is removed', async () => {
  const { files, writes, end } = await listeningLibrary()
  const writing = files.write('locales/de/a.json', '{}')
  expect(writes).toEqual([])
  await writing
  await files.move('locales/de', 'removed/de')
  await files.move('absent', 'removed/absent')
  expect(writes).toEqual([
    { kind: 'written', file: 'locales/de/a.json', bytes: Buffer.from('{}') },
    { kind: 'moving', file: 'locales/de' },
    { kind: 'moved', file: 'locales/de', to: 'removed/de' },
  ])
  end()
  await files.write('a.json', '{}')
  expect(writes).toHaveLength(3)
})

test('reports a file that is set aside as moved', async () => {
  const { files, writes } = await listeningLibrary()
  await files.write('a.json', '{')
  writes.length = 0
  await files.setAside('a.json', Buffer.from('{'))
  expect(writes).toMatchObject([{ kind: 'moved', file: 'a.json' }])
})

test('a file is idle once its own writes are reported', async () => {
  const { files, writes } = await listeningLibrary()
  const other = files.write('b.json', '{}')
  const writing = files.write('locales/de/a.json', '{}')
  await files.idle('locales/de/a.json')
  expect(writes).toContainEqual(expect.objectContaining({ file: 'locales/de/a.json' }))
  await Promise.all([other, writing])
})
