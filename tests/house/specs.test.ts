import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DEBIAN_PACKAGES } from '../../scripts/electron-for-tests.ts'
import { projectRoot } from '../support/source-files.ts'
import {
  CHOSEN_FOR_ELECTRON,
  NEWER_CHROMIUM_SPECS,
  ONE_SHELL_SPECS,
} from '../support/window/spec-shells.ts'

const specs = join(projectRoot, 'tests', 'e2e')
const read = (...path: string[]): string => readFileSync(join(projectRoot, ...path), 'utf8')

describe('the lists of end-to-end specs', () => {
  test.each(ONE_SHELL_SPECS)('name an existing spec: $path $title', ({ path, title, why }) => {
    expect(existsSync(join(specs, path))).toBe(true)
    if (title !== null) expect(read('tests', 'e2e', path)).toContain(`test('${title}'`)
    expect(why).toMatch(/\w+ \w+/)
  })

  test.each(NEWER_CHROMIUM_SPECS)('name an existing spec: $path $title', ({ path, title }) => {
    expect(read('tests', 'e2e', path)).toContain(`test('${title}'`)
  })

  test.each(CHOSEN_FOR_ELECTRON)('name existing specs: $path', ({ path, titles }) => {
    expect(existsSync(join(specs, path))).toBe(true)
    // A title may have a part that the test file makes.
    for (const title of titles ?? [])
      expect(read('tests', 'e2e', path)).toMatch(new RegExp(`test\\(['\`]${title.slice(0, 24)}`))
  })

  test('alone say what runs in one shell, so that nothing counts as skipped for that', () => {
    const skipping = globSync('**/*.spec.ts', { cwd: specs }).filter((path) =>
      /test\.skip\([^\n]*shell\b/.test(read('tests', 'e2e', path)),
    )
    expect(skipping).toEqual([])
  })
})

test.each(['README.md', 'tests/README.md', '.ci/run'])(
  '%s names the packages that a real Electron needs',
  (file) => {
    expect(read(file)).toContain(DEBIAN_PACKAGES)
  },
)
