import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../../../contract/settings.ts'
import { createSettings, uiLanguageOf } from '../../../../main/service/reading/settings.ts'
import { TEST_INFO, testService } from '../../../support/service/test-service.ts'
import { testFiles } from '../../../support/service/test-library.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

test.each([
  ['de', null, ['fr'], 'de'],
  ['de', 'ja', ['fr'], 'ja'],
  ['system', 'ja', ['fr'], 'ja'],
  ['system', null, ['sv', 'fr-CA', 'de'], 'fr'],
  ['system', null, ['zh-Hant-HK'], 'zh-TW'],
  ['system', null, ['sv'], 'en'],
  ['tlh', null, [], 'en'],
])(
  'setting %s, command line %s, system %j: %s',
  (uiLanguage, forcedLanguage, systemLanguages, language) => {
    expect(uiLanguageOf({ uiLanguage }, { forcedLanguage, systemLanguages })).toBe(language)
  },
)

test("the command line's language applies until another is chosen", async () => {
  const { service } = await testService({ info: { ...TEST_INFO, forcedLanguage: 'ja' } })
  await service.settings.save({ ...DEFAULT_SETTINGS, theme: 'dark' })
  expect((await service.app.boot()).info.forcedLanguage).toBe('ja')
  await service.settings.save({ ...DEFAULT_SETTINGS, uiLanguage: 'de' })
  expect((await service.app.boot()).info.forcedLanguage).toBeNull()
})

test('a change keeps settings changed by another window', async () => {
  const { service } = await testService()
  await service.settings.save({ theme: 'sepia' })
  await service.settings.save({ lastArticle: 'x', view: undefined })
  expect(await service.settings.load()).toEqual({
    ...DEFAULT_SETTINGS,
    theme: 'sepia',
    lastArticle: 'x',
  })
})

async function withSettings(root: string) {
  const { files } = await testFiles(root)
  return createSettings(files, { forcedLanguage: null, systemLanguages: [] })
}

test('a change keeps what another process has saved since', async () => {
  const root = await temporaryFolder()
  const [one, other] = [await withSettings(root), await withSettings(root)]
  await one.save({ theme: 'dark' })
  await other.save({ uiLanguage: 'de' })
  await one.save({ lastArticle: 'x' })
  const expected = { ...DEFAULT_SETTINGS, theme: 'dark', uiLanguage: 'de', lastArticle: 'x' }
  expect(await (await withSettings(root)).load()).toEqual(expected)
  // The settings of the process include what it read when it saved.
  expect(one.uiLanguage()).toBe('de')
  const heard: Settings[] = []
  one.onSettings((settings) => heard.push(settings))
  expect(heard).toEqual([expected])
})

test('a change keeps what a person has written into the file since', async () => {
  const root = await temporaryFolder()
  const settings = await withSettings(root)
  await settings.save({ theme: 'dark' })
  const file = join(root, 'settings.json')
  await writeFile(file, JSON.stringify({ schema: 1, theme: 'sepia', own: 1 }))
  await settings.save({ uiLanguage: 'fr' })
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
    ...DEFAULT_SETTINGS,
    schema: 1,
    theme: 'sepia',
    uiLanguage: 'fr',
    own: 1,
  })
})

test('a change restores the other settings if the file is gone or damaged', async () => {
  const root = await temporaryFolder()
  const settings = await withSettings(root)
  const file = join(root, 'settings.json')
  await settings.save({ theme: 'dark' })
  await rm(file)
  await settings.save({ uiLanguage: 'fr' })
  expect(await settings.load()).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', uiLanguage: 'fr' })
  await writeFile(file, '{"schema": 1, "the')
  await settings.save({ lastArticle: 'x' })
  expect(await settings.load()).toMatchObject({
    theme: 'dark',
    uiLanguage: 'fr',
    lastArticle: 'x',
  })
})

test('changes made at once all apply, and each is announced at once', async () => {
  const root = await temporaryFolder()
  const settings = await withSettings(root)
  const heard: string[] = []
  settings.onSettings(({ theme, uiLanguage }) => heard.push(`${theme} ${uiLanguage}`))
  const saves = [
    settings.save({ theme: 'dark' }),
    settings.save({ uiLanguage: 'ja' }),
    settings.save({ theme: 'sepia' }),
  ]
  expect(heard).toEqual(['system system', 'dark system', 'dark ja', 'sepia ja'])
  await saves[0]
  expect(settings.uiLanguage()).toBe('ja')
  await Promise.all(saves)
  expect(await settings.load()).toMatchObject({ theme: 'sepia', uiLanguage: 'ja' })
})
