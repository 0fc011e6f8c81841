import { mkdir, readdir, readFile, rmdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testFiles } from '../../support/service/test-library.ts'

const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes)

test('written files can be read, and no temporary file remains', async () => {
  const root = await temporaryFolder()
  const { files, problems } = await testFiles(join(root, 'new', 'library'))
  await files.write('locales/en/a.json', 'é\n')
  expect(text(await files.read('locales/en/a.json'))).toBe('é\n')
  expect(await readdir(join(root, 'new', 'library', 'locales', 'en'))).toEqual(['a.json'])
  expect(await files.list('locales')).toEqual(['en'])
  expect(await files.read('locales/en/b.json')).toBeNull()
  expect(problems).toEqual([])
})

test.each([
  '../a',
  'a/../../b',
  '/a',
  'a//b',
  '',
  '.',
  'a\\..\\b',
  'a/.hidden',
  'a\0b',
  'C:a',
  'a/',
])('the name %j is refused', async (name) => {
  const { files } = await testFiles(await temporaryFolder())
  await expect(files.write(name, '')).rejects.toThrow('Invalid name of a library file')
})

test('does not write through a symbolic link that leads out of the library', async () => {
  const outside = await temporaryFolder()
  const root = await temporaryFolder()
  await writeFile(join(outside, 'settings.json'), 'theirs')
  await symlink(join(outside, 'settings.json'), join(root, 'settings.json'))
  await symlink(outside, join(root, 'articles'))
  await symlink(join(outside, 'absent'), join(root, 'dangling'))
  const { files, problems } = await testFiles(root)
  await files.write('settings.json', 'mine')
  await files.write('articles/a.json', 'mine')
  await files.write('dangling', 'mine')
  await files.setAside('articles/settings.json', Buffer.from('theirs'))
  expect(await readdir(outside)).toEqual(['settings.json'])
  expect(await readFile(join(outside, 'settings.json'), 'utf8')).toBe('theirs')
  expect(text(await files.read('settings.json'))).toBe('mine')
  expect(problems.map((one) => [one.file, one.kind])).toEqual([
    ['settings.json', 'unreadable'],
    ['articles/a.json', 'unreadable'],
    ['dangling', 'unreadable'],
    ['articles/settings.json', 'damaged'],
  ])
})

test('a library folder may be a symbolic link', async () => {
  const real = await temporaryFolder()
  const link = join(await temporaryFolder(), 'library')
  await symlink(real, link)
  const { files } = await testFiles(link)
  await files.write('a/b.json', 'mine')
  expect(await readFile(join(real, 'a', 'b.json'), 'utf8')).toBe('mine')
})

test('an unwritable library is kept in memory and reported once', async () => {
  const root = join(await temporaryFolder(), 'file')
  await writeFile(root, '')
  const { files, problems } = await testFiles(root)
  await files.write('articles/a/article.json', '1')
  await files.write('articles/a/original.txt', '2')
  expect(text(await files.read('articles/a/article.json'))).toBe('1')
  expect(await files.list('articles')).toEqual(['a'])
  expect((await files.list('articles/a')).sort()).toEqual(['article.json', 'original.txt'])
  expect(await files.exists('articles/a/original.txt')).toBe(true)
  expect(problems).toEqual([
    { file: '.', kind: 'unreadable', setAside: null, reason: 'disk-other' },
  ])
})

test('an unreadable path is reported and never overwritten', async () => {
  const root = await temporaryFolder()
  await mkdir(join(root, 'settings.json'))
  const { files, problems } = await testFiles(root)
  expect(await files.read('settings.json')).toBeNull()
  await files.write('settings.json', 'mine')
  expect(text(await files.read('settings.json'))).toBe('mine')
  expect(await readdir(root)).toEqual(['settings.json'])
  expect(problems).toEqual([{ file: 'settings.json', kind: 'unreadable', setAside: null }])
})

test('a damaged file is set aside under an unused name', async () => {
  const root = await temporaryFolder()
  const { files, problems } = await testFiles(root)
  for (const content of ['first', 'second']) {
    await files.write('articles/a/notes.json', content)
    await files.setAside('articles/a/notes.json', Buffer.from(content))
  }
  expect(problems.map((one) => one.setAside)).toEqual([
    'articles/a/notes.json.damaged-20261123T120000Z',
    'articles/a/notes.json.damaged-20261123T120000Z-2',
  ])
  const kept = await Promise.all(
    problems.map((one) => readFile(join(root, String(one.setAside)), 'utf8')),
  )
  expect(kept).toEqual(['first', 'second'])
})

test('a file that changed since it was read is not set aside', async () => {
  const root = await temporaryFolder()
  const { files, problems } = await testFiles(root)
  await files.write('a.json', 'mended')
  await files.setAside('a.json', Buffer.from('damaged'))
  await files.setAside('gone.json', Buffer.from('damaged'))
  expect(await readdir(root)).toEqual(['a.json'])
  expect(problems).toEqual([])
  expect(files.isProtected('a.json') || files.isProtected('gone.json')).toBe(false)
})

test('writing and setting aside retry while another program has the file open', async () => {
  const root = await temporaryFolder()
  let works = 0
  const { files, problems } = await testFiles(root, async (work) => {
    works += 1
    return work()
  })
  await files.write('a.json', 'damaged')
  await files.setAside('a.json', Buffer.from('damaged'))
  expect(works).toBe(2)
  expect(problems).toHaveLength(1)
})

test('failed writes are retried at the end, except for protected files', async () => {
  const root = await temporaryFolder()
  const { files } = await testFiles(root)
  const names = ['a.json', 'b.json', 'newer.json']
  await writeFile(join(root, 'newer.json'), 'theirs')
  files.protect('newer.json', 'newer')
  for (const name of names.slice(0, 2)) await mkdir(join(root, name))
  for (const name of names) await files.write(name, `my ${name}`)
  await rmdir(join(root, 'a.json'))
  await files.writeKept()
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('my a.json')
  expect(await readFile(join(root, 'newer.json'), 'utf8')).toBe('theirs')
  expect(text(await files.read('b.json'))).toBe('my b.json')
})

test('a version that another program wrote since the file was read is saved as a conflict copy', async () => {
  const root = await temporaryFolder()
  const { files, problems, logged } = await testFiles(root)
  const conflict = 'a.json.conflict-20261123T120000Z'
  await files.write('a.json', '1', null)
  await files.write('a.json', '2', Buffer.from('1'))
  expect(await readdir(root)).toEqual(['a.json'])
  await writeFile(join(root, 'a.json'), 'theirs')
  await files.write('a.json', '3', Buffer.from('2'))
  await writeFile(join(root, 'a.json'), 'theirs again')
  await files.write('a.json', '4', null)
  expect((await readdir(root)).sort()).toEqual(['a.json', conflict, `${conflict}-2`])
  const texts = ['a.json', conflict, `${conflict}-2`].map((name) =>
    readFile(join(root, name), 'utf8'),
  )
  expect(await Promise.all(texts)).toEqual(['4', 'theirs', 'theirs again'])
  expect(problems).toEqual([])
  expect(logged).toHaveLength(2)
})

test('content kept in memory does not overwrite what another program wrote meanwhile', async () => {
  const root = await temporaryFolder()
  const { files } = await testFiles(root)
  await mkdir(join(root, 'a.json'))
  await files.write('a.json', 'mine', null)
  await files.write('a.json', 'mine again', await files.read('a.json'))
  await rmdir(join(root, 'a.json'))
  await writeFile(join(root, 'a.json'), 'theirs')
  await files.writeKept()
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('mine again')
  expect(await readFile(join(root, 'a.json.conflict-20261123T120000Z'), 'utf8')).toBe('theirs')
})

test('operations on one file are serialized, also after a failure', async () => {
  const { files } = await testFiles(await temporaryFolder())
  await files.write('count', '0')
  const increment = () =>
    files.inTurn('count', async () => {
      const before = Number(text(await files.read('count')))
      await files.write('count', String(before + 1))
    })
  const failing = files.inTurn('count', () => Promise.reject(new Error('no')))
  const results = Promise.allSettled([failing, ...Array.from({ length: 20 }, increment)])
  await files.settled()
  expect(text(await files.read('count'))).toBe('20')
  expect((await results).filter((one) => one.status === 'rejected')).toHaveLength(1)
})
