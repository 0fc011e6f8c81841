import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { measureGrowth } from '../../../scripts/regex/measure-growth.ts'
import { projectRoot } from '../../support/source-files.ts'

/** Other processes can disturb a measurement, but not each of these. */
const RETRIES = { retry: 4 }

test.each([
  ['white space at the end', String.raw`\s+$`],
  ['white space in brackets, as around JSON-LD', String.raw`^\{\s*"a"\s*\}?\s*\}$|\s*;\s*$`],
  ['a class at the end', '[-–—]+$'],
  ['an element that is not closed', '<[^>]*>'],
  ['nested repetition', '^(?:a+)+$'],
])('%s is too slow', RETRIES, (_, source) => {
  expect(measureGrowth(source, 'u')?.power).toBeGreaterThan(1.5)
})

test.each([
  ['the same after anything else', String.raw`(?<!\s)\s+$`],
  ['words', String.raw`\p{L}[\p{L}\p{M}]*`],
  ['an element without others in it', '<[^<>]*>'],
  ['alternatives', '^(?:one|two|three)$'],
])('%s is not', RETRIES, (_, source) => {
  expect(measureGrowth(source, 'u')).toBeNull()
})

test('finds literals and what modules build; what is allowed exists', async () => {
  const script = join(projectRoot, 'scripts/regex/test-regex.ts')
  const { stdout } = await promisify(execFile)(process.execPath, [script, 'no such file'])
  const [, tried, found] = /^(\d+) of (\d+) regular expressions, 0 too slow/.exec(stdout) ?? []
  expect(tried).toBe('0')
  expect(Number(found)).toBeGreaterThan(500)
})
