import { expect, test } from 'vitest'
import { Boot } from '../../../contract/boot.ts'
import { DEFAULT_SETTINGS } from '../../../contract/settings.ts'
import { TEST_INFO, testService } from '../../support/service/test-service.ts'
import { testLibrary } from '../../support/service/test-library.ts'
import { writeFiles } from '../../support/files/write-files.ts'

const EMPTY = { view: null, position: null }

async function withTranslations(languages: readonly string[]) {
  const library = await testLibrary()
  const id = await library.add('A title\nOne.')
  const other = await library.add('Another\nTwo.')
  for (const language of languages)
    await writeFiles(library.root, { [`locales/${language}/${id}.json`]: { title: language } })
  return { library, id, other }
}

test('an empty library boots with no article', async () => {
  const { service } = await testService()
  expect(await service.app.boot()).toEqual({
    info: TEST_INFO,
    settings: DEFAULT_SETTINGS,
    article: null,
    reading: EMPTY,
    translations: [],
    problems: [],
    unsaved: null,
  })
})

test.each([
  ['the interface’s language', ['de', 'ja', 'zh-CN'], 'ja', ['ja']],
  ['Chinese if the interface is in the source language', ['de', 'ja', 'zh-CN'], 'en', ['zh-CN']],
  ['the first available', ['de', 'fr'], 'en', ['fr']],
  ['none if there are none', [], 'ja', []],
])('boot brings %s', async (_, languages, system, shown) => {
  const { library, id } = await withTranslations(languages)
  const info = { ...TEST_INFO, systemLanguages: [system] }
  const { service } = await testService({ library, info, shippedIds: [id] })
  const boot = await service.app.boot()
  expect(Boot.parse(boot)).toEqual(boot)
  expect(boot.article?.id).toBe(id)
  expect(boot.translations.map((one) => one.language)).toEqual(shown)
})

test('boot returns the last article with its view’s translations and its position', async () => {
  const { library, id, other } = await withTranslations(['de', 'ja'])
  const { service } = await testService({ library, shippedIds: [other] })
  const view = { mode: 'interleaved' as const, languages: ['ja', 'en', 'ko'], type: {} }
  const reading = { view, position: { top: 'p1.s1', offset: 3, caret: null } }
  await service.reading.save(id, reading)
  await service.settings.save({ ...DEFAULT_SETTINGS, lastArticle: id })
  const boot = await service.app.boot()
  expect(boot.article?.id).toBe(id)
  expect(boot.reading).toEqual(reading)
  expect(boot.translations.map((one) => one.language)).toEqual(['ja'])
})

test('boot waits for a position that is being saved', async () => {
  const { library, id } = await withTranslations([])
  const { service } = await testService({ library, shippedIds: [id] })
  const position = { top: 'p1.s1', offset: 3, caret: 'p1.s1' }
  const saved = service.reading.save(id, { view: null, position })
  const boot = await service.app.boot()
  expect(boot.reading.position).toEqual(position)
  expect(await saved).toBe(true)
})

test.each(['gone-00000000', '../../etc', ''])(
  'if the last article is %j, the first shipped one opens',
  async (lastArticle) => {
    const { library, other } = await withTranslations([])
    const { service } = await testService({ library, shippedIds: ['gone-11111111', other] })
    await service.settings.save({ ...DEFAULT_SETTINGS, lastArticle })
    expect((await service.app.boot()).article?.id).toBe(other)
  },
)

test.each([null, 'gone-00000000'])(
  'an installed app starts with the library if the last article is %j',
  async (lastArticle) => {
    const { library, id } = await withTranslations([])
    const { service } = await testService({ library, shippedIds: [id], opensShipped: false })
    await service.settings.save({ ...DEFAULT_SETTINGS, lastArticle })
    expect((await service.app.boot()).article).toBeNull()
    await service.settings.save({ ...DEFAULT_SETTINGS, lastArticle: id })
    expect((await service.app.boot()).article?.id).toBe(id)
  },
)

test('a damaged file read many times concurrently is set aside and reported once, and the article opens', async () => {
  const { library, id } = await withTranslations(['de'])
  const { service } = await testService({ library })
  const damaged = [
    `articles/${id}/article.json`,
    `articles/${id}/notes.json`,
    `locales/de/${id}.json`,
  ]
  await writeFiles(library.root, Object.fromEntries(damaged.map((file) => [file, '{'])))
  const opened = await Promise.all([
    service.articles.open(id),
    service.reading.load(id),
    service.articles.list(),
    service.translations.open(id, 'de'),
    service.articles.open(id),
    service.reading.load(id),
  ])
  expect(opened.map((one) => one !== null)).toEqual(opened.map(() => true))
  expect(opened[2]).toHaveLength(2)
  expect(library.problems.map((one) => String(one.setAside)).sort()).toEqual(
    damaged.map((file) => `${file}.damaged-20261123T120000Z`),
  )
})

test('articles are listed newest first', async () => {
  const { library } = await withTranslations([])
  const { service } = await testService({ library })
  expect((await service.articles.list()).map((one) => [one.title, one.publisher])).toEqual([
    ['A title', 'Test Press'],
    ['Another', 'Test Press'],
  ])
})
