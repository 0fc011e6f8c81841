import { expect, test } from 'vitest'
import { contentWords } from '../../../scripts/dictionaries/pivot-entry.ts'
import { pivotLines } from '../../../scripts/dictionaries/pivot-words.ts'
import { cldrEntries } from '../../../scripts/dictionaries/read-cldr.ts'
import { readWikdict } from '../../../scripts/dictionaries/read-freedict.ts'
import { japaneseLines, readJapaneseEntries } from '../../../scripts/dictionaries/read-japanese.ts'
import { readUnihan, sinoKoreanWords } from '../../../scripts/dictionaries/sino-korean.ts'
import { wikdictEntries } from '../../../scripts/dictionaries/wikdict-entries.ts'

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

test('reads spellings and short translations from a Japanese dictionary', () => {
  expect(readJapaneseEntries(ENGLISH, 'eng')).toEqual([
    { forms: ['政府', 'せいふ'], words: ['government', 'administration'], isCommon: true },
    { forms: ['煌めき', 'きらめき'], words: ['glitter', 'twinkle'], isCommon: false },
    { forms: ['走る'], words: ['run'], isCommon: false },
  ])
})

test('every short or common spelling becomes a headword', () => {
  const entries = [
    { forms: ['目的地域内', '目的地'], words: ['destination'], isCommon: false },
    { forms: ['国', 'く'], words: ['country'], isCommon: true },
  ]
  expect(japaneseLines(entries)).toEqual(['国\tcountry', '目的地\tdestination'])
})

test('words that translate the same headwords are paired, words of other senses are not', () => {
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

const WIKDICT = `Licensed under the Creative Commons Attribution-ShareAlike 3.0 Unported license
made by WikDict
dom /dɔm/ <n>
1. house, building 2.
miejsce
2. home
miejsce zamieszkania
stary dom /stary/ <n>
old house
`

test('WikDict entries have the translations of every sense, without explanations', () => {
  expect(readWikdict(WIKDICT)).toEqual([
    ['dom', ['house', ' building', 'home']],
    ['stary dom', ['old house']],
  ])
  expect(() => readWikdict('GNU General Public License\ndom /dɔm/ <n>\nhouse')).toThrow('WikDict')
})

test('translations from several dictionaries are merged by headword, in either direction', () => {
  const wikdicts = [
    { from: 'pl', to: 'en', entries: [['dom', ['a house', 'the place where somebody lives']]] },
    { from: 'es', to: 'pl', entries: [['casa', ['dom']]] },
    { from: 'pl', to: 'es', entries: [['dom', ['el hogar']]] },
    { from: 'de', to: 'es', entries: [['haus', ['casa']]] },
  ] as const
  expect(wikdictEntries(wikdicts, 'en', ['pl'])).toEqual([{ forms: ['pl:dom'], words: ['house'] }])
  expect(wikdictEntries(wikdicts, 'es', ['pl'])).toEqual([
    { forms: ['pl:dom'], words: ['casa', 'hogar'] },
  ])
})

test('function words and stress marks are removed', () => {
  expect(contentWords('a ship (of the desert)', 'en', 2)).toEqual(['ship'])
  expect(contentWords('неде\u0301ля', 'ru', 2)).toEqual(['неделя'])
  expect(contentWords('the animal that lives there', 'en', 2)).toEqual([])
})

test('reads names and keywords of emoji and names of countries from CLDR', () => {
  const annotations = {
    '🐪': { default: ['animal', 'desert'], tts: ['camel'] },
    '👋🏽': { tts: ['waving hand: medium skin tone'] },
  }
  const names = { territories: { EG: 'Egypt', 'HK-alt-short': 'Hong Kong' } }
  expect(cldrEntries({ annotations, names }, 'en')).toEqual([
    { forms: ['name 🐪'], words: ['camel'] },
    { forms: ['keywords 🐪'], words: ['animal', 'desert'] },
    { forms: ['territories EG'], words: ['egypt'] },
  ])
})

test('derives Korean words from the Korean readings of common Japanese words', () => {
  const readings = `U+6B77\tkHangul\t력:0E
U+53F2\tkHangul\t사:0E
U+5973\tkHangul\t녀:0E 여:1N
U+6027\tkHangul\t성:0E
U+4EBA\tkHangul\t인:0E`
  const mappings = 'U+6B77\tkEACC\t21463B\nU+6B74\tkEACC\t2D463B'
  const han = readUnihan(readings, '', mappings)
  const entry = (form: string, isCommon: boolean, ...words: string[]) => ({
    forms: [form],
    words,
    isCommon,
  })
  const words = sinoKoreanWords(
    [
      entry('歴史', true, 'history'),
      entry('女性', true, 'woman', 'female'),
      entry('人々', true, 'people'),
      entry('史人', false, 'nobody'),
      entry('犬猫', true, 'pets'),
    ],
    han,
  )
  expect(Object.fromEntries(words)).toEqual({
    역사: ['history'],
    여성: ['woman', 'female'],
    인인: ['people'],
  })
})
