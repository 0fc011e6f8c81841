import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LANGUAGES } from '../../../../contract/languages.ts'
import { LATER_SECTIONS, stringsOf } from '../../../../scripts/bundle/split-strings.ts'
import { projectRoot } from '../../../support/source-files.ts'

type Strings = Record<string, Record<string, unknown>>

const stringsIn = (language: string): Strings =>
  JSON.parse(readFileSync(join(projectRoot, 'locales', language, 'ui.json'), 'utf8'))

test.each(LANGUAGES)('every string of %s is in one of the two namespaces', (language) => {
  const strings = stringsIn(language)
  const [first, later] = [stringsOf('first', strings), stringsOf('later', strings)]
  for (const [section, keys] of Object.entries(strings)) {
    const found = [first[section] ?? {}, later[section] ?? {}]
    expect(found.flatMap((one) => Object.keys(one)).sort()).toEqual(Object.keys(keys).sort())
    expect(Object.assign({}, ...found)).toEqual(keys)
  }
})

test('the table names only sections and strings that there are', () => {
  const strings = stringsIn('en')
  for (const [section, keys] of Object.entries(LATER_SECTIONS))
    expect(Object.keys(strings[section] ?? {}), section).toEqual(expect.arrayContaining([...keys]))
  expect(Object.keys(strings)).toEqual(expect.arrayContaining(Object.keys(LATER_SECTIONS)))
})
