import { expect, test, vi } from 'vitest'
import type { LibraryProblem } from '../../../../contract/library-problem.ts'
import {
  createSyncCopies,
  originalOfSyncCopy,
} from '../../../../main/service/changes/sync-copies.ts'
import { writeFiles } from '../../../support/files/write-files.ts'
import { testFiles } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const ID = 'the-bridge-0123abcd'
const NAMES = new Set([`${ID}.json`, 'settings.json', ID, 'zh-CN.json', 'zh.json'])

test.each([
  [`${ID}.sync-conflict-20261130-161500-ABCDEF7.json`, `${ID}.json`],
  [`${ID} (Ann's conflicted copy 2026-11-30).json`, `${ID}.json`],
  [`${ID} (In Konflikt stehende Kopie von Ann).json`, `${ID}.json`],
  [`${ID} (conflicted copy 2026-11-30 161500).json`, `${ID}.json`],
  [`${ID} (冲突的副本).json`, `${ID}.json`],
  [`${ID} 2.json`, `${ID}.json`],
  [`${ID} (1).json`, `${ID}.json`],
  [`${ID}-DESKTOP-AB12CD.json`, `${ID}.json`],
  ['settings-ANNS-PC.json', 'settings.json'],
  [`${ID} 2`, ID],
])('%s is a copy of %s', (name, original) => {
  expect(originalOfSyncCopy(name, NAMES)).toBe(original)
})

test.each([
  `${ID}.json`,
  'settings.json',
  'other (conflicted copy).json',
  'other 2.json',
  `${ID}.json.replaced-20261130T161500Z`,
  `${ID}-again-89abcdef.json`,
  '.DS_Store',
])('%s is none', (name) => {
  expect(originalOfSyncCopy(name, NAMES)).toBeNull()
})

test('copies are reported once for each folder', async () => {
  const root = await temporaryFolder()
  const copy = `${ID}.sync-conflict-20261130-161500-ABCDEF7.json`
  await writeFiles(root, {
    'settings.json': {},
    'settings-PC.json': {},
    [`locales/de/${ID}.json`]: {},
    [`locales/de/${copy}`]: {},
    [`locales/de/${ID} 2.json`]: {},
    [`articles/${ID}/article.json`]: {},
    [`articles/${ID}/article 2.json`]: {},
  })
  const reported: LibraryProblem[] = []
  const { files } = await testFiles(root)
  const log = vi.fn<(message: string, error: unknown) => void>()
  const copies = createSyncCopies({ files, report: (problem) => reported.push(problem), log })
  copies.windows(0)
  for (const _ of [1, 2]) copies.windows(1)
  await expect.poll(() => reported.length).toBe(2)
  expect(reported).toContainEqual({
    file: 'settings.json',
    kind: 'sync-copy',
    setAside: 'settings-PC.json',
  })
  expect(reported[1]?.file).toBe(`locales/de/${ID}.json`)
  for (const _ of [1, 2]) copies.opened(ID)
  await expect.poll(() => reported.length).toBeGreaterThan(2)
  expect(reported.slice(2)).toEqual([
    {
      file: `articles/${ID}/article.json`,
      kind: 'sync-copy',
      setAside: `articles/${ID}/article 2.json`,
    },
  ])
  expect(log).not.toHaveBeenCalled()
})

test('a folder that cannot be listed is logged', async () => {
  const log = vi.fn<(message: string, error: unknown) => void>()
  const error = new Error('list')
  const list = () => Promise.reject(error)
  const copies = createSyncCopies({ files: { root: '/nowhere', list }, report: () => {}, log })
  copies.windows(1)
  copies.opened(ID)
  await expect.poll(() => log.mock.calls.length).toBe(2)
  expect(log.mock.calls.every(([, logged]) => logged === error)).toBe(true)
})
