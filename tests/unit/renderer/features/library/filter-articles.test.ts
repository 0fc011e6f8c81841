import { expect, test } from 'vitest'
import { filterArticles } from '../../../../../renderer/features/library/filter-articles.ts'

const ARTICLES = [
  { title: 'Où est le café ?', publisher: 'Le Monde', language: 'fr' },
  { title: 'The café', publisher: null, language: 'en' },
  { title: '桥', publisher: null, language: 'zh-CN' },
]
const NAMES: Record<string, string[]> = {
  fr: ['Français', 'French'],
  en: ['English'],
  'zh-CN': ['简体中文', 'Chinese (China)'],
}

test.each([
  ['', [0, 1, 2]],
  ['  ', [0, 1, 2]],
  ['CAFE', [0, 1]],
  ['cafe francais', [0]],
  ['monde', [0]],
  ['french', [0]],
  ['中文', [2]],
  ['zh', [2]],
  ['cafe chinese', []],
])('the filter %j finds %j', (filter, found) => {
  const namesOf = (language: string) => NAMES[language] ?? []
  expect(filterArticles(ARTICLES, filter, namesOf)).toEqual(found.map((at) => ARTICLES[at]))
})
