import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../support/source-files.ts'

test('finds literals and what modules build; what is allowed exists', async () => {
  const script = join(projectRoot, 'scripts/regex/test-regex.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'no such file'])
  const [, tried, found] = /^(\d+) of (\d+) regular expressions, 0 too slow/m.exec(stdout) ?? []
  expect(tried).toBe('0')
  expect(Number(found)).toBeGreaterThan(500)
})
