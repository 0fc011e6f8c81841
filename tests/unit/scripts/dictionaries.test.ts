import { expect, test } from 'vitest'
import { pivotLines } from '../../../scripts/dictionaries/pivot-words.ts'
import { japaneseLines, readJapaneseEntries } from '../../../scripts/dictionaries/read-japanese.ts'

const ENGLISH = `00-database-short

 [ichi1]  [news1]  政府 /seifu/,  [ichi1] せいふ /seifu/
(noun (common) (futsuumeishi))
government, administration
煌めき /kirameki/, きらめき /kirameki/
(noun (common) (futsuumeishi))
 (nouns which may take the genitive case particle 'no')

         Note: word usually written using kana aloneglitter, (esp. of stars) twinkle
走る /hashiru/
1. (Godan verb)
to run, to hurry to somewhere very far away
`

test('entries of a Japanese dictionary: spellings and the words of short translations', () => {
  expect(readJapaneseEntries(ENGLISH, 'eng')).toEqual([
    { forms: ['政府', 'せいふ'], words: ['government', 'administration'], isCommon: true },
    { forms: ['煌めき', 'きらめき'], words: ['glitter', 'twinkle'], isCommon: false },
    { forms: ['走る'], words: ['run'], isCommon: false },
  ])
})

test('a headword of every spelling that is short or common', () => {
  const entries = [
    { forms: ['目的地域内', '目的地'], words: ['destination'], isCommon: false },
    { forms: ['国', 'く'], words: ['country'], isCommon: true },
  ]
  expect(japaneseLines(entries)).toEqual(['国\tcountry', '目的地\tdestination'])
})

test('words that translate the same headwords are paired, those of other senses are not', () => {
  const entry = (form: string, ...words: string[]) => ({ forms: [form], words, isCommon: true })
  const english = [
    entry('家', 'house', 'home'),
    entry('屋', 'house', 'shop'),
    entry('店', 'shop', 'store'),
    entry('故郷', 'home'),
    entry('家屋', 'houses'),
  ]
  const german = [
    entry('家', 'haus', 'heim'),
    entry('屋', 'haus', 'laden'),
    entry('店', 'laden'),
    entry('故郷', 'heim'),
    entry('家屋', 'haus'),
    entry('無', 'nichts'),
  ]
  const stemOf = (word: string) => word.replace(/s$/, '')
  expect(pivotLines(english, german, stemOf)).toEqual([
    'haus\thouse',
    'heim\thome',
    'laden\tshop store',
  ])
})
