import { describe, expect, test } from 'vitest'
import { pairText } from '../../../../../../renderer/features/reader/copy/pair-text.ts'
import { block, someArticle, translations, trimmed } from '../../../some-article.ts'

const article = someArticle(
  [block('p1', 'One.', 'Two.'), block('t1', 'Back.'), block('p2', 'One.')],
  [trimmed('t1', 'p1', true), trimmed('t2', 'p1')],
)
const some = translations({
  'zh-CN': {
    title: '标题',
    'p1.s1': '一。',
    'p1.s2': '二。',
    't1.s1': '回来。',
    'p2.s1': '另一。',
  },
  ja: { title: '題', 'p1.s1': '', 'p1.s9': '何もない。' },
})
const pair = (path: string, ...languages: string[]) => pairText(article, some, languages, path)

test('has one line per language, in column order', () => {
  expect(pair('p1.s2', 'en', 'zh-CN')).toBe('Two.\n二。')
  expect(pair('p1.s2', 'zh-CN', 'en')).toBe('二。\nTwo.')
  expect(pair('title', 'ja', 'en', 'zh-CN')).toBe('題\nA title\n标题')
})

test('finds the sentence by its block, also in a restored block', () => {
  expect(pair('p2.s1', 'en', 'zh-CN')).toBe('One.\n另一。')
  expect(pair('t1.s1', 'en', 'zh-CN')).toBe('Back.\n回来。')
})

test('skips languages without the sentence: no path, an empty text, no translation', () => {
  expect(pair('p1.s2', 'ja', 'en')).toBe('Two.')
  expect(pair('p1.s1', 'en', 'ja', 'zh-CN')).toBe('One.\n一。')
  expect(pair('p1.s1', 'fr', 'en')).toBe('One.')
})

describe('sentences translated together', () => {
  const joinedTo = (home: string) =>
    ({ state: 'joined', joinedTo: home, origin: 'aligned', confidence: 0.9 }) as const
  const joined = translations({
    'zh-CN': { 'p1.s1': '一和二。\n', 'p2.s1': '另一。' },
    ja: { 'p1.s1': '一。', 'p1.s2': '二。', 'p2.s1': '三。' },
  })
  Object.assign(joined.get('zh-CN')?.status ?? {}, { 'p1.s2': joinedTo('p1.s1') })
  const pairIn = (path: string, ...languages: string[]) =>
    pairText(article, joined, languages, path)

  test('are copied together, from whichever of them', () => {
    expect(pairIn('p1.s1', 'en', 'zh-CN')).toBe('One. Two.\n一和二。')
    expect(pairIn('p1.s2', 'en', 'zh-CN')).toBe('One. Two.\n一和二。')
    expect(pairIn('p2.s1', 'en', 'zh-CN')).toBe('One.\n另一。')
  })

  test('are copied together in every shown language', () => {
    expect(pairIn('p1.s2', 'en', 'ja', 'zh-CN')).toBe('One. Two.\n一。二。\n一和二。')
  })

  test('are not joined by a language that is not shown', () => {
    expect(pairIn('p1.s2', 'en', 'ja')).toBe('Two.\n二。')
  })
})

test('is null if no shown language has the sentence', () => {
  expect(pair('p1.s1', 'ja')).toBeNull()
  expect(pair('p1.s1', 'fr')).toBeNull()
  expect(pair('p1.s1')).toBeNull()
})

test('is null if the article has no such sentence, even if a translation does', () => {
  expect(pair('p1.s9', 'en', 'ja')).toBeNull()
  expect(pair('p7.s1', 'en', 'zh-CN')).toBeNull()
  expect(pair('p1', 'en', 'zh-CN')).toBeNull()
  expect(pair('t2.s1', 'en')).toBeNull()
})

test('keeps markup and placeholders unchanged', () => {
  const text = '{{x}} <b>$t(y)</b> & _one'
  expect(pairText(someArticle([block('p1', text)]), some, ['en'], 'p1.s1')).toBe(text)
})
