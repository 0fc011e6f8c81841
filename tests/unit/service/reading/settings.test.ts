import { expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../../../contract/settings.ts'
import { uiLanguageOf } from '../../../../main/service/reading/settings.ts'
import { TEST_INFO, testService } from '../../../support/service/test-service.ts'

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
