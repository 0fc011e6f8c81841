import { expect, test } from 'vitest'
import { articleFileOf } from '../../../../main/service/changes/article-files.ts'

const articleId = 'a-title-00000000'

test.each([
  [`articles/${articleId}/article.json`, { articleId, kind: 'record', language: null }],
  [`articles/${articleId}/ledger/zh-CN.json`, { articleId, kind: 'ledger', language: 'zh-CN' }],
  [`locales/zh-CN/${articleId}.json`, { articleId, kind: 'locale', language: 'zh-CN' }],
])('%s belongs to its article', (file, found) => {
  expect(articleFileOf(file)).toEqual(found)
})

test.each([
  `articles/${articleId}`,
  `articles/${articleId}/notes.json`,
  `articles/${articleId}/original.json`,
  `articles/${articleId}/media/article.json`,
  `articles/${articleId}/ledger/zh-CN.json.replaced-20261123T120000Z`,
  `articles/${articleId}/alignment/zh-CN.json`,
  `locales/zh-CN/${articleId}.json.conflict-20261123T120000Z`,
  `locales/zh-CN/ui.json`,
  `locales/zh_CN/${articleId}.json`,
  `locales/zh-cn/${articleId}.json`,
  `removed/x/articles/${articleId}/article.json`,
  'settings.json',
])('%s is not a file of an article', (file) => {
  expect(articleFileOf(file)).toBeNull()
})
