import { expect, test, vi } from 'vitest'
import { type FileStamp, jointStamp } from '../../../../main/library/cached/file-stamp.ts'
import { createParsedFiles } from '../../../../main/library/cached/parsed-files.ts'

const NOW = 1_000_000
const OLD = NOW - 60_000

/** Files in memory, by name; `reads` lists what was read. */
function parsedFiles(maxBytes = 100) {
  const stamps = new Map<string, FileStamp | null>()
  const reads: string[] = []
  const parsed = createParsedFiles<{ name: string }>({ maxBytes, time: () => NOW })
  const get = (name: string) =>
    parsed.get(
      name,
      async () => stamps.get(name) ?? null,
      async () => {
        reads.push(name)
        return { name }
      },
    )
  const put = (name: string, id: string, bytes = 10, changed = OLD) =>
    stamps.set(name, { id, bytes, changed })
  return { get, put, reads, stamps, parsed }
}

test('an unchanged file is read once and gives the same object', async () => {
  const { get, put, reads } = parsedFiles()
  put('a', '1')
  expect(await get('a')).toBe(await get('a'))
  expect(reads).toEqual(['a'])
})

test('a changed file is read again', async () => {
  const { get, put, reads } = parsedFiles()
  put('a', '1')
  await get('a')
  put('a', '2')
  await get('a')
  expect(reads).toEqual(['a', 'a'])
})

test('a file that was changed just now, or has no stamp, is read each time', async () => {
  const { get, put, reads, stamps } = parsedFiles()
  put('a', '1', 10, NOW - 1999)
  stamps.set('b', null)
  for (const name of ['a', 'a', 'b', 'b']) await get(name)
  expect(reads).toEqual(['a', 'a', 'b', 'b'])
})

test('what a file had before it changed while it was read is not kept', async () => {
  const { put, stamps, parsed } = parsedFiles()
  put('a', '1')
  const stamp = async () => stamps.get('a') ?? null
  await parsed.get('a', stamp, async () => {
    put('a', '2')
    return { name: 'old' }
  })
  expect(await parsed.get('a', stamp, async () => ({ name: 'new' }))).toEqual({ name: 'new' })
  put('a', '1')
  expect(await parsed.get('a', stamp, async () => ({ name: 'newest' }))).toEqual({ name: 'newest' })
})

test('null is not kept', async () => {
  const { put, stamps, parsed } = parsedFiles()
  put('a', '1')
  const stamp = async () => stamps.get('a') ?? null
  expect(await parsed.get('a', stamp, async () => null)).toBeNull()
  expect(await parsed.get('a', stamp, async () => ({ name: 'there' }))).toEqual({ name: 'there' })
})

test('the least recently used files leave when there are too many bytes', async () => {
  const { get, put, reads } = parsedFiles(100)
  for (const name of ['a', 'b', 'c']) put(name, '1', 40)
  put('long', '1', 101)
  for (const name of ['a', 'b', 'a', 'c', 'a', 'long', 'long', 'a', 'b']) await get(name)
  expect(reads).toEqual(['a', 'b', 'c', 'long', 'long', 'b'])
})

test('everything is released after a time without use', async () => {
  vi.useFakeTimers()
  try {
    const { get, put, reads } = parsedFiles()
    put('a', '1')
    await get('a')
    vi.advanceTimersByTime(600_000)
    await get('a')
    expect(reads).toEqual(['a', 'a'])
  } finally {
    vi.useRealTimers()
  }
})

test('the stamp of several files is none if one has none', () => {
  const one = { id: 'x', bytes: 3, changed: 5 }
  expect(jointStamp([one, { id: '', bytes: 0, changed: 0 }])).toEqual({
    id: 'x|',
    bytes: 3,
    changed: 5,
  })
  expect(jointStamp([one, null])).toBeNull()
})
