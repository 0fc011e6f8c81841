import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Unsaved } from '../../../contract/errors/disk-problem.ts'
import { diskProblemOf } from '../../../main/library/commits/disk-problem.ts'
import { openLibraryAccess } from '../../../main/library/commits/library-access.ts'
import { createRetryKept } from '../../../main/library/commits/retry-kept.ts'
import { openLibraryFiles } from '../../../main/library/library-files.ts'
import { refusedByDisk } from '../../../main/service/articles/refused-by-disk.ts'
import { canMountSmallDisk, smallDisk } from '../../support/small-disk.ts'
import { TEST_NOW } from '../../support/service/test-library.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

// Skipped where no file system can be mounted, as for all but root on Linux.
const onSmallDisk = test.skipIf(!canMountSmallDisk())

async function opened(root: string) {
  const told: (Unsaved | null)[] = []
  const reasons: (string | undefined)[] = []
  const files = await openLibraryFiles({
    root,
    now: () => TEST_NOW,
    report: ({ reason }) => reasons.push(reason),
    retryBusy: (work) => work(),
    log: () => undefined,
    onUnsaved: (unsaved) => told.push(unsaved),
  })
  onTestFinished(files.stopRetrying)
  return { files, told, reasons }
}

function readOnly(folder: string, isReadOnly: boolean): void {
  execFileSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder])
}

onSmallDisk('what a full disk refuses is told, and saved once there is room', async () => {
  const root = smallDisk()
  const { files, told, reasons } = await opened(root)
  writeFileSync(join(root, 'ballast'), Buffer.alloc(40_000))
  await files.write('a.json', '1'.repeat(30_000))
  await files.write('b.json', '2'.repeat(30_000))
  expect(told).toEqual([
    { files: 1, problem: 'disk-full' },
    { files: 2, problem: 'disk-full' },
  ])
  expect(reasons).toEqual(['disk-full', 'disk-full'])
  await files.writeKept()
  expect(files.unsaved()).toEqual({ files: 2, problem: 'disk-full' })
  rmSync(join(root, 'ballast'))
  writeFileSync(join(root, 'ballast'), Buffer.alloc(20_000))
  await files.writeKept()
  expect(files.unsaved()).toEqual({ files: 1, problem: 'disk-full' })
  rmSync(join(root, 'ballast'))
  await files.writeKept()
  expect(files.unsaved()).toBeNull()
  expect(told.at(-1)).toBeNull()
  expect(readdirSync(root).sort()).toEqual(['a.json', 'b.json'])
  expect(readFileSync(join(root, 'b.json'), 'utf8')).toBe('2'.repeat(30_000))
})

onSmallDisk('the next write that succeeds brings the others with it', async () => {
  const root = smallDisk()
  const { files } = await opened(root)
  writeFileSync(join(root, 'ballast'), Buffer.alloc(60_000))
  await files.write('a.json', '1'.repeat(20_000))
  expect(files.unsaved()).toMatchObject({ files: 1 })
  rmSync(join(root, 'ballast'))
  await files.write('b.json', 'small')
  await vi.waitUntil(() => files.unsaved() === null, { timeout: 4000 })
  expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('1'.repeat(20_000))
})

onSmallDisk('a disk that became read-only is named; places in a text are not counted', async () => {
  const root = smallDisk()
  const { files } = await opened(root)
  await files.write('articles/a-00000000/article.json', 'old')
  readOnly(root, true)
  onTestFinished(() => readOnly(root, false))
  await files.write('articles/a-00000000/notes.json', 'place')
  expect(files.unsaved()).toBeNull()
  await files.write('articles/a-00000000/article.json', 'new')
  expect(files.unsaved()).toEqual({ files: 1, problem: 'disk-read-only' })
  expect(await refusedByDisk(() => files.move('articles/a-00000000', 'removed/a'))).toEqual({
    problem: 'disk-read-only',
  })
  readOnly(root, false)
  await files.writeKept()
  expect(files.unsaved()).toBeNull()
  expect(readFileSync(join(root, 'articles/a-00000000/article.json'), 'utf8')).toBe('new')
})

onSmallDisk('a library that is read-only from the start opens, and refuses moves', async () => {
  const root = smallDisk()
  mkdirSync(join(root, 'articles'))
  writeFileSync(join(root, 'articles/a.json'), 'text')
  readOnly(root, true)
  onTestFinished(() => readOnly(root, false))
  const { files, reasons } = await opened(root)
  expect(reasons).toEqual(['disk-read-only'])
  expect(Buffer.from((await files.read('articles/a.json')) ?? []).toString()).toBe('text')
  expect(await refusedByDisk(() => files.move('articles', 'removed/a'))).toEqual({
    problem: 'disk-read-only',
  })
  expect(readdirSync(root)).toEqual(['articles'])
  await files.write('settings.json', '{}')
  expect(files.unsaved()).toBeNull()
  await files.write('articles/b.json', 'text')
  expect(files.unsaved()).toEqual({ files: 1, problem: 'disk-read-only' })
})

test('a library that was removed while open is told, and made again when asked', async () => {
  const root = join(await temporaryFolder(), 'library')
  const { files, told } = await opened(root)
  rmSync(root, { recursive: true })
  await files.write('a.json', 'text')
  expect(told).toEqual([{ files: 1, problem: 'disk-gone' }])
  await files.writeKept()
  expect(files.unsaved()).toBeNull()
  expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('text')
})

test.each([
  ['ENOSPC', 'linux', 'disk-full'],
  ['EDQUOT', 'linux', 'disk-full'],
  ['EROFS', 'linux', 'disk-read-only'],
  ['EACCES', 'linux', 'disk-permission'],
  ['EPERM', 'darwin', 'disk-permission'],
  ['EPERM', 'win32', 'disk-locked'],
  ['EBUSY', 'win32', 'disk-locked'],
  ['ENOENT', 'linux', 'disk-gone'],
  ['ENAMETOOLONG', 'linux', 'disk-name'],
  ['EIO', 'linux', 'disk-other'],
] as const)('%s on %s is %s', (code, platform, problem) => {
  const error = Object.assign(new Error('x'), { code })
  expect(diskProblemOf(error, platform)).toBe(problem)
  expect(diskProblemOf(new Error('x', { cause: error }), platform)).toBe(problem)
})

test('errors of this program are not taken for those of the disk', async () => {
  const error = new TypeError('x')
  await expect(refusedByDisk(() => Promise.reject(error))).rejects.toBe(error)
  expect(diskProblemOf(error)).toBe('disk-other')
})

test('attempts are made with growing pauses until nothing is left', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let left = true
  const times: number[] = []
  const asked: boolean[] = []
  const start = Date.now()
  const retry = createRetryKept({
    hasKept: () => left,
    write: async (isAsked) => {
      if (isAsked) asked.push(isAsked)
      else times.push((Date.now() - start) / 1000)
    },
    log: () => undefined,
  })
  retry.onKept()
  await vi.advanceTimersByTimeAsync(200_000)
  expect(times).toEqual([5, 15, 35, 75, 135, 195])
  left = false
  await vi.advanceTimersByTimeAsync(200_000)
  expect(times).toHaveLength(7)
  await retry.now(true)
  expect(asked).toEqual([true])
})

onSmallDisk('what is tried again does not replace what was written meanwhile', async () => {
  const root = smallDisk()
  const { files } = await opened(root)
  writeFileSync(join(root, 'ballast'), Buffer.alloc(60_000))
  await files.write('a.json', '1'.repeat(20_000))
  rmSync(join(root, 'ballast'))
  const writing = files.write('a.json', '2'.repeat(20_000))
  await Promise.all([files.writeKept(), writing])
  expect(files.unsaved()).toBeNull()
  expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('2'.repeat(20_000))
})

onSmallDisk('a library that becomes writable is written', async () => {
  const root = smallDisk()
  readOnly(root, true)
  onTestFinished(() => readOnly(root, false))
  const { files } = await opened(root)
  await files.write('settings.json', '{}')
  await files.write('articles/b.json', 'text')
  await files.writeKept()
  expect(files.unsaved()).toEqual({ files: 1, problem: 'disk-read-only' })
  readOnly(root, false)
  await files.writeKept()
  expect(files.unsaved()).toBeNull()
  expect(readdirSync(root).sort()).toEqual(['articles', 'settings.json'])
  expect(await files.move('articles', 'removed')).toBe(true)
})

onSmallDisk('what is made again at every start is not counted until it is changed', async () => {
  const root = smallDisk()
  readOnly(root, true)
  onTestFinished(() => readOnly(root, false))
  const { files } = await opened(root)
  await files.write('articles/a/article.json', 'sample')
  await files.write('articles/a/en.json', 'sample')
  files.expectKept()
  expect(files.unsaved()).toBeNull()
  await files.write('articles/a/en.json', 'changed')
  expect(files.unsaved()).toEqual({ files: 1, problem: 'disk-read-only' })
})

test('a missing folder is made only when asked', async () => {
  const root = join(await temporaryFolder(), 'library')
  const access = await openLibraryAccess(root, async () => undefined)
  rmSync(root, { recursive: true })
  await access.check(false)
  expect(existsSync(root)).toBe(false)
  await access.check(true)
  expect(existsSync(root)).toBe(true)
})

test('why a library cannot be written is looked at again', async () => {
  const root = join(await temporaryFolder(), 'library')
  writeFileSync(root, 'not a folder')
  const { files } = await opened(root)
  await files.write('a.json', 'text')
  expect(files.unsaved()).toEqual({ files: 1, problem: 'disk-other' })
  rmSync(root)
  await files.writeKept()
  expect(files.unsaved()).toBeNull()
  expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('text')
})
