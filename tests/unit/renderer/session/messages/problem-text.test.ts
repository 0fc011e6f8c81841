import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInstance, type TFunction } from 'i18next'
import { beforeAll, describe, expect, test } from 'vitest'
import { LibraryProblem } from '../../../../../contract/library-problem.ts'
import { ImportProblem } from '../../../../../contract/import-problem.ts'
import { IMPORT_LIMITS } from '../../../../../contract/files/import-limit.ts'
import { LANGUAGES } from '../../../../../contract/languages.ts'
import { importProblemText } from '../../../../../renderer/session/messages/file-problem.ts'
import { libraryProblemText } from '../../../../../renderer/session/messages/library-problem.ts'
import { projectRoot } from '../../../../support/source-files.ts'

describe.each(LANGUAGES)('in %s', (language) => {
  let t: TFunction
  beforeAll(async () => {
    const i18n = createInstance()
    const file = join(projectRoot, 'locales', language, 'ui.json')
    const ui = JSON.parse(readFileSync(file, 'utf8'))
    // As in the interface: React escapes text itself.
    const interpolation = { escapeValue: false }
    await i18n.init({
      lng: language,
      defaultNS: 'ui',
      interpolation,
      resources: { [language]: { ui } },
    })
    t = i18n.t
  })

  test('every import problem has its own text, with the file name', () => {
    const name = 'A & B <1>.txt'
    const texts = ImportProblem.options.map((problem) => importProblemText(name, problem, t))
    expect(texts.filter((text) => !text.includes(name))).toEqual([])
    expect(texts.filter((text) => /problem\.|\{\{/.test(text))).toEqual([])
    expect(new Set(texts).size).toBe(ImportProblem.options.length)
  })

  test('the text names the limit of the service', () => {
    const text = importProblemText('x', 'too-large', t)
    expect(text.match(/\d+/g)).toEqual([String(IMPORT_LIMITS.limit), String(IMPORT_LIMITS.most)])
  })

  test('every library problem has its own text, with the file names', () => {
    const file = 'locales/en/some.json'
    const setAside = 'locales/en/some.json.damaged-2026'
    const texts = LibraryProblem.shape.kind.options.map((kind) =>
      libraryProblemText({ file, kind, setAside }, '/library', t),
    )
    expect(texts.filter((text) => !text.includes(file))).toEqual([])
    expect(texts.filter((text) => /problem\.|\{\{|null/.test(text))).toEqual([])
    expect(new Set(texts).size).toBe(texts.length)
    // A damaged file, and the copy of a sync program.
    expect(texts.filter((text) => text.includes(setAside))).toHaveLength(2)
  })

  test('a damaged file that could not be renamed has its original name', () => {
    const text = libraryProblemText(
      { file: 'settings.json', kind: 'damaged', setAside: null },
      '/library',
      t,
    )
    expect(text.split('settings.json')).toHaveLength(3)
    expect(text).not.toMatch(/null|undefined|\{\{/)
  })
})
