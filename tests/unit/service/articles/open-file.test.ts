import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AppEvent } from '../../../../contract/app-event.ts'
import { MAX_IMPORT_BYTES } from '../../../../contract/files/import-limit.ts'
import { createJobs } from '../../../../main/service/jobs.ts'
import { openFile } from '../../../../main/service/articles/open-file.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'
import { testLibrary } from '../../../support/service/test-library.ts'

async function opened(name: string): Promise<AppEvent[]> {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'a.txt'), 'A title\nOne.')
  await writeFile(join(folder, 'empty.txt'), '')
  await writeFile(join(folder, 'large.txt'), '')
  await truncate(join(folder, 'large.txt'), MAX_IMPORT_BYTES + 1)
  await mkdir(join(folder, 'folder.txt'))
  await symlink(join(folder, 'a.txt'), join(folder, 'link.txt'))
  const { shelf } = await testLibrary()
  const events: AppEvent[] = []
  const emit = (event: AppEvent): void => void events.push(event)
  await openFile(
    join(folder, name),
    shelf,
    createJobs(emit, () => 0),
    emit,
  )
  return events.filter(({ type }) => type !== 'job' && type !== 'job-ended')
}

test.each(['a.txt', 'link.txt'])('%s is imported and reported', async (name) => {
  const [event, ...rest] = await opened(name)
  expect(event).toMatchObject({ type: 'open', articleId: expect.stringMatching(/^a-title-/) })
  expect(rest).toEqual([])
})

test.each([
  ['absent.txt', 'unreadable'],
  ['folder.txt', 'no-texts'],
  ['large.txt', 'too-large'],
  ['empty.txt', 'empty'],
])('of %s it is told that it is %s', async (name, problem) => {
  expect(await opened(name)).toEqual([{ type: 'open-failed', name, problem }])
})

async function openedFolder(make: (folder: string) => Promise<unknown>): Promise<AppEvent[]> {
  const folder = join(await temporaryFolder(), 'saved')
  await mkdir(folder)
  await make(folder)
  const { shelf } = await testLibrary()
  const events: AppEvent[] = []
  const emit = (event: AppEvent): void => void events.push(event)
  const jobs = createJobs(emit, () => 0)
  await openFile(folder, shelf, jobs, emit)
  await rm(folder, { recursive: true })
  return events.filter(({ type }) => type !== 'job-ended')
}

test('the texts of a folder are imported in order, and the last is opened', async () => {
  const events = await openedFolder(async (folder) => {
    await mkdir(join(folder, 'page_files'))
    await writeFile(join(folder, 'page.html'), 'A page\nOne.')
    await writeFile(join(folder, 'page_files', 'frame.html'), 'A frame\nOne.')
    await writeFile(join(folder, 'z.txt'), 'Z\nOne.')
    await writeFile(join(folder, 'empty.txt'), '')
    // A cycle, and a link out of the folder.
    await symlink(folder, join(folder, 'again'))
    await symlink('/etc', join(folder, 'out'))
  })
  const jobs = events.filter((event) => event.type === 'job')
  expect(jobs.map(({ job }) => job.name)).toEqual(['empty.txt', 'page.html', 'z.txt'])
  expect(events.filter(({ type }) => type !== 'job')).toEqual([
    { type: 'open-failed', name: 'empty.txt', problem: 'empty' },
    { type: 'open', articleId: expect.stringMatching(/^z-/) },
  ])
})

test('a folder with more texts than the limit is reported', async () => {
  const events = await openedFolder((folder) =>
    Promise.all(
      Array.from({ length: 101 }, (_, n) => writeFile(join(folder, `${n}.txt`), `Text ${n}\nOne.`)),
    ),
  )
  expect(events.filter(({ type }) => type === 'job')).toHaveLength(100)
  expect(events.filter(({ type }) => type !== 'job')).toEqual([
    { type: 'open', articleId: expect.stringMatching(/^text-99-/) },
    { type: 'open-failed', name: 'saved', problem: 'many-texts' },
  ])
})
