import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startProcess } from '../../../support/processes/run-process.ts'
import { testLibrary } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const NOTICES = Array.from({ length: 20 }, (_, index) => `- Notice ${index + 1}.`)
const TEXT = ['A title', 'One.|Two.', ...NOTICES].join('\n')
const KEYS = NOTICES.map((_, index) => `t${index + 1}`)

test('what two processes restore in one article at once is all restored', async () => {
  const root = await temporaryFolder()
  const library = await testLibrary({ root })
  const id = await library.add(TEXT)
  const [mine, theirs] = [KEYS.filter((_, at) => at % 2), KEYS.filter((_, at) => at % 2 === 0)]
  const ends = await Promise.all(
    [mine, theirs].map((keys) => startProcess('restore-blocks.ts', [root, id, ...keys]).ended),
  )
  expect(ends).toEqual([mine, theirs].map(() => ({ code: 0, signal: null, output: '' })))
  const loaded = await library.shelf.load(id)
  expect(loaded?.article.trimmed.every((one) => one.restored)).toBe(true)
  const locale = JSON.parse(await readFile(join(root, `locales/en/${id}.json`), 'utf8'))
  for (const key of KEYS) expect(locale[key]?.s1).toBe(`Notice ${key.slice(1)}.`)
  const names = await readdir(root, { recursive: true })
  expect(names.filter((name) => /conflict|\.tmp/.test(name))).toEqual([])
})
