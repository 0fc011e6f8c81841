import { describe, expect, test } from 'vitest'
import { type Findable, finder, type Rank } from '../../../../../renderer/commands/find/find.ts'
import { fold, wordsOf } from '../../../../../renderer/commands/find/fold.ts'
import { isMistyped } from '../../../../../renderer/commands/find/typing-errors.ts'

const rank = (query: string, item: Findable): Rank | null => finder([item])(query)[0]?.rank ?? null

describe('fold', () => {
  test.each([
    ['Größe', 'grosse'],
    ['Français', 'francais'],
    ['Содержание', 'содержание'],
    ['Ещё', 'еще'],
    ['ＡＢＣ', 'abc'],
    ['フォント', 'ふぉんと'],
    ['أحجام', 'احجام'],
    ['مُحْتَوَيَات', 'محتويات'],
    ['  Dark  ', 'dark'],
  ])('%s is %s', (text, expected) => {
    expect(fold(text)).toBe(expected)
  })

  test('an unfinished syllable begins the finished one', () => {
    expect(fold('글꼴').startsWith(fold('글꼬'))).toBe(true)
  })

  test('Arabic words are found without their article', () => {
    expect(wordsOf('عرض المحتويات')).toEqual(['عرض', 'المحتويات', 'محتويات'])
  })
})

test.each([
  ['contnets', 'contents', true],
  ['setings', 'settings', true],
  ['sttings', 'settings', true],
  ['settigns', 'settings', true],
  ['shorcut', 'shortcuts', true],
  ['typograhpy', 'typography', true],
  ['xyzzy', 'settings', false],
  ['paint', 'printed', true],
  ['pin', 'print', false],
  ['back', 'pack', true],
  ['translation', 'print', false],
])('%s for %s: %s', (typed, word, expected) => {
  expect(isMistyped(typed, word)).toBe(expected)
})

describe('finder', () => {
  const theme = { label: 'Next theme', words: ['dark', 'night mode'] }

  test.each([
    ['next theme', 'exact'],
    ['NEXT', 'prefix'],
    ['theme', 'word-prefix'],
    ['the ne', 'word-prefix'],
    ['dark', 'synonym'],
    ['nigh', 'synonym-prefix'],
    ['dark theme', 'synonym-prefix'],
    ['ext', 'inside'],
    ['thmee', 'mistyped'],
    ['drak', 'mistyped'],
    ['print', null],
    ['theme print', null],
    ['?', null],
  ] as const)('%s is %s', (query, expected) => {
    expect(rank(query, theme)).toBe(expected)
  })

  test('an ellipsis is not needed for an exact match', () => {
    expect(rank('open a file', { label: 'Open a file…' })).toBe('exact')
  })

  test('texts without spaces are found by any part', () => {
    expect(rank('网页', { label: '打开网页…' })).toBe('word-prefix')
    expect(rank('深色', { label: '下一个主题', words: ['深色模式'] })).toBe('synonym-prefix')
    expect(rank('ふぉんと', { label: '文字組み', words: ['フォント'] })).toBe('synonym')
    expect(rank('테ㅁ', { label: '다음 테마' })).toBe('word-prefix')
    expect(rank('字体', { label: '打开网页…' })).toBe(null)
  })

  test('a sign finds the command that has it as its key', () => {
    expect(rank('?', { label: 'Keyboard shortcuts', words: ['?'] })).toBe('synonym')
  })

  test('a key is one word', () => {
    const items = [
      { label: 'Settings', words: ['Ctrl+,', 'preferences'] },
      { label: 'Print', words: ['Ctrl+P', 'paper'] },
    ]
    expect(finder(items)('ctrl+p').map(({ item }) => item.label)).toEqual(['Print'])
    expect(finder(items)('ctrl')).toHaveLength(2)
  })

  test('sorts by rank, and keeps the order of equals', () => {
    const items = [
      { label: 'Texts' },
      { label: 'Smaller text' },
      { label: 'Print', words: ['text'] },
      { label: 'Larger text' },
      { label: 'Text' },
    ]
    expect(finder(items)('text').map(({ item }) => item.label)).toEqual([
      'Text',
      'Texts',
      'Smaller text',
      'Larger text',
      'Print',
    ])
  })

  test('mistyped words count only where nothing else matches', () => {
    const items = [{ label: 'Contents' }, { label: 'Content of tents' }]
    expect(finder(items)('content')).toHaveLength(2)
    expect(finder([...items, { label: 'Constant' }])('contents').map((one) => one.rank)).toEqual([
      'exact',
    ])
  })

  test('an empty query finds nothing', () => {
    expect(finder([theme])('  ')).toEqual([])
  })
})
