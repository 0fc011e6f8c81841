import {
  chmod,
  lstat,
  mkdir,
  readdir,
  readFile,
  rm,
  rmdir,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFiles } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const text = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes)

test('writes and moves several files, and leaves nothing else behind', async () => {
  const root = await temporaryFolder()
  const { files, problems } = await testFiles(root)
  await files.write('locales/en/a.json', 'text')
  const result = await files.commit({
    moves: [
      { from: 'locales/en/a.json', to: 'locales/nl/a.json' },
      { from: 'absent.json', to: 'other.json' },
    ],
    writes: [
      { file: 'articles/a/article.json', data: 'record' },
      { file: 'articles/a/notes.json', data: new Uint8Array([65]), over: null },
    ],
  })
  expect(result).toBe('stored')
  expect((await readdir(root, { recursive: true })).sort()).toEqual([
    'articles',
    'articles/a',
    'articles/a/article.json',
    'articles/a/notes.json',
    'locales',
    'locales/en',
    'locales/nl',
    'locales/nl/a.json',
  ])
  expect(await readFile(join(root, 'articles/a/notes.json'), 'utf8')).toBe('A')
  expect(problems).toEqual([])
})

test('if the disk refuses one file, all are kept in memory, and written together later', async () => {
  const root = await temporaryFolder()
  const { files, problems } = await testFiles(root)
  await files.write('a.json', 'old a')
  await mkdir(join(root, 'b.json'))
  const commit = {
    writes: ['a.json', 'b.json', 'c.json'].map((file) => ({ file, data: `new ${file}` })),
  }
  expect(await files.commit(commit)).toBe('kept')
  expect(problems).toMatchObject([{ kind: 'unreadable' }])
  expect((await readdir(root)).sort()).toEqual(['a.json', 'b.json'])
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('old a')
  for (const file of ['a.json', 'b.json', 'c.json'])
    expect(text(await files.read(file))).toBe(`new ${file}`)
  // A later write of one of them does not tear them apart.
  expect(await files.write('a.json', 'newest a')).toBe('kept')
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('old a')
  await files.writeKept()
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('old a')
  await rmdir(join(root, 'b.json'))
  expect(await files.write('c.json', 'newest c')).toBe('stored')
  expect((await readdir(root)).sort()).toEqual(['a.json', 'b.json', 'c.json'])
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('newest a')
  expect(await readFile(join(root, 'b.json'), 'utf8')).toBe('new b.json')
})

test('a commit with a protected file is kept in memory as a whole', async () => {
  const root = await temporaryFolder()
  const { files } = await testFiles(root)
  await writeFile(join(root, 'newer.json'), 'theirs')
  files.protect('newer.json', 'newer')
  const commit = { writes: ['a.json', 'newer.json'].map((file) => ({ file, data: 'mine' })) }
  expect(await files.commit(commit)).toBe('kept')
  await files.writeKept()
  expect(await readdir(root)).toEqual(['newer.json'])
  expect(text(await files.read('a.json'))).toBe('mine')
})

test('a commit whose move fails rejects and changes nothing', async () => {
  const root = await temporaryFolder()
  const { files, problems } = await testFiles(root)
  for (const file of ['a.json', 'b.json', 'taken.json']) await files.write(file, file)
  const commit = {
    moves: [
      { from: 'a.json', to: 'moved.json' },
      { from: 'b.json', to: 'taken.json' },
    ],
    writes: [{ file: 'c.json', data: 'new' }],
  }
  await expect(files.commit(commit)).rejects.toThrow('The target exists')
  expect((await readdir(root)).sort()).toEqual(['a.json', 'b.json', 'taken.json'])
  expect(text(await files.read('c.json'))).toBeNull()
  expect(problems).toEqual([])
})

test('a move may take the name that an earlier move of the commit frees', async () => {
  const root = await temporaryFolder()
  const { files } = await testFiles(root)
  for (const file of ['new.json', 'old.json']) await files.write(file, file)
  const away = { from: 'new.json', to: 'away.json' }
  const back = { from: 'old.json', to: 'new.json' }
  await expect(files.commit({ moves: [back, away] })).rejects.toThrow('The target exists')
  await files.commit({ moves: [away, back] })
  expect((await readdir(root)).sort()).toEqual(['away.json', 'new.json'])
  expect(text(await files.read('new.json'))).toBe('old.json')
  expect(text(await files.read('away.json'))).toBe('new.json')
})

test('versions of other programs are kept as conflict copies, also in a commit', async () => {
  const root = await temporaryFolder()
  const { files, logged } = await testFiles(root)
  for (const file of ['a.json', 'b.json', 'c.json'])
    await writeFile(join(root, file), `their ${file}`)
  await files.commit({
    writes: [
      { file: 'a.json', data: 'mine', over: Buffer.from('before') },
      { file: 'b.json', data: 'mine', over: Buffer.from('their b.json') },
      { file: 'c.json', data: 'their c.json', over: null },
    ],
  })
  const conflict = 'a.json.conflict-20261123T120000Z'
  expect((await readdir(root)).sort()).toEqual(['a.json', conflict, 'b.json', 'c.json'])
  expect(await readFile(join(root, conflict), 'utf8')).toBe('their a.json')
  expect(await readFile(join(root, 'a.json'), 'utf8')).toBe('mine')
  expect(logged).toHaveLength(1)
})

test('a commit is announced when all of it is done', async () => {
  const root = await temporaryFolder()
  const { files } = await testFiles(root)
  await files.write('x.json', '')
  const seen: [string, string[]][] = []
  files.onWrite((write) => {
    void readdir(root).then((names) => seen.push([`${write.kind} ${write.file}`, names.sort()]))
  })
  const committing = files.commit({
    moves: [{ from: 'x.json', to: 'y.json' }],
    writes: ['a.json', 'b.json'].map((file) => ({ file, data: '' })),
  })
  await files.idle('b.json')
  await expect.poll(() => seen).toHaveLength(4)
  const all = ['a.json', 'b.json', 'y.json']
  expect(seen.slice(1)).toEqual([
    ['moved x.json', all],
    ['written a.json', all],
    ['written b.json', all],
  ])
  await committing
})

test('of commits at once the last one stays, whole', async () => {
  const root = await temporaryFolder()
  const { files } = await testFiles(root)
  const names = ['a.json', 'b.json', 'c.json']
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => {
      const writes = names.map((file) => ({ file, data: `${index}`.repeat(20_000 - index * 900) }))
      return files.commit({ writes: index % 2 ? writes : writes.reverse() })
    }),
  )
  const texts = await Promise.all(names.map((name) => readFile(join(root, name), 'utf8')))
  expect(new Set(texts)).toEqual(new Set(['19'.repeat(2900)]))
  expect((await readdir(root)).sort()).toEqual(names)
})

test.skipIf(process.platform === 'win32')(
  'a replaced file keeps its mode and symbolic link',
  async () => {
    const root = await temporaryFolder()
    const { files } = await testFiles(root)
    await writeFile(join(root, 'real.json'), 'before')
    await chmod(join(root, 'real.json'), 0o640)
    await symlink(join(root, 'real.json'), join(root, 'link.json'))
    await files.write('link.json', 'after')
    expect(await readFile(join(root, 'real.json'), 'utf8')).toBe('after')
    expect((await lstat(join(root, 'link.json'))).isSymbolicLink()).toBe(true)
    expect((await stat(join(root, 'real.json'))).mode & 0o777).toBe(0o640)
  },
)

test.skipIf(process.platform === 'win32')(
  'temporary files are not written through a symbolic link',
  async () => {
    const [root, outside] = [await temporaryFolder(), await temporaryFolder()]
    await symlink(outside, join(root, '.diglot'))
    const { files, problems } = await testFiles(root)
    expect(await files.write('a.json', 'mine')).toBe('kept')
    expect(await readdir(outside)).toEqual([])
    expect(problems).toHaveLength(1)
  },
)

test('a library that was deleted while it is open is kept in memory and not made anew', async () => {
  const root = join(await temporaryFolder(), 'library')
  const { files, problems } = await testFiles(root)
  await files.write('a.json', 'before')
  await rm(root, { recursive: true })
  expect(await files.locked('a', () => files.write('a.json', 'after'))).toBe('kept')
  expect(text(await files.read('a.json'))).toBe('after')
  expect(await readdir(join(root, '..'))).toEqual([])
  expect(problems).toHaveLength(1)
})
