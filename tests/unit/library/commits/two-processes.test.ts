import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startProcess } from '../../../support/processes/run-process.ts'
import { recordFile } from '../../../../main/library/article-record.ts'
import { snapshot } from '../../../support/files/snapshot.ts'
import { testFiles, testLibrary } from '../../../support/service/test-library.ts'
import { testService } from '../../../support/service/test-service.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const NOTICES = Array.from({ length: 20 }, (_, index) => `- Notice ${index + 1}.`)
const TEXT = ['A title', 'One.|Two.', ...NOTICES].join('\n')
const KEYS = NOTICES.map((_, index) => `t${index + 1}`)

test('what two processes restore in one article at once is all restored', async () => {
  const [root, ready] = [await temporaryFolder(), await temporaryFolder()]
  const library = await testLibrary({ root })
  const id = await library.add(TEXT)
  const [mine, theirs] = [KEYS.filter((_, at) => at % 2), KEYS.filter((_, at) => at % 2 === 0)]
  const ends = await Promise.all(
    [mine, theirs].map(
      (keys) => startProcess('restore-blocks.ts', [root, ready, id, ...keys]).ended,
    ),
  )
  expect(ends).toEqual([mine, theirs].map(() => ({ code: 0, signal: null, output: '' })))
  const loaded = await library.shelf.load(id)
  expect(loaded?.article.trimmed.every((one) => one.restored)).toBe(true)
  const locale = JSON.parse(await readFile(join(root, `locales/en/${id}.json`), 'utf8'))
  for (const key of KEYS) expect(locale[key]?.s1).toBe(`Notice ${key.slice(1)}.`)
  const names = await readdir(root, { recursive: true })
  expect(names.filter((name) => /conflict|\.tmp/.test(name))).toEqual([])
})

test('what another process does not let change is left, and said to be in use', async () => {
  const library = await testLibrary({ lockTimeout: 30 })
  const { shelf, root } = library
  const { service } = await testService({ library })
  const id = await library.add(TEXT)
  const before = await snapshot(root)
  const content = new Blob(['Ein Titel\nEins.|Zwei.'])
  const other = await testFiles(root)
  await other.files.locked(recordFile(id), async () => {
    expect(await shelf.setLanguage(id, 'nl')).toBe('in-use')
    expect(await shelf.remove(id)).toEqual({ problem: 'in-use' })
    expect(await shelf.removeTranslation(id, 'de')).toEqual({ problem: 'in-use' })
    const file = { name: 'de.txt', content, language: 'de', replace: 'no' as const }
    expect(await service.translations.add(id, file)).toEqual({ problem: 'in-use' })
    expect(await service.articles.restore(id, 't1', true)).toEqual({ problem: 'in-use' })
  })
  expect(await snapshot(root)).toEqual(before)
  expect(await shelf.setLanguage(id, 'nl')).toBe('changed')
})
