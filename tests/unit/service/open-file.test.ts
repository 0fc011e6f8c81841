import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { AppEvent } from '../../../contract/contract.ts'
import { MAX_IMPORT_BYTES } from '../../../contract/import-limit.ts'
import { createJobs } from '../../../main/service/jobs.ts'
import { openFile } from '../../../main/service/open-file.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { testLibrary } from '../../support/test-library.ts'

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

test.each(['a.txt', 'link.txt'])('%s is taken in and told', async (name) => {
  const [event, ...rest] = await opened(name)
  expect(event).toMatchObject({ type: 'open', articleId: expect.stringMatching(/^a-title-/) })
  expect(rest).toEqual([])
})

test.each([
  ['absent.txt', 'unreadable'],
  ['folder.txt', 'unreadable'],
  ['large.txt', 'too-large'],
  ['empty.txt', 'empty'],
])('of %s it is told that it is %s', async (name, problem) => {
  expect(await opened(name)).toEqual([{ type: 'open-failed', name, problem }])
})
