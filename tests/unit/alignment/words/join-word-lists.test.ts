import { expect, test } from 'vitest'
import { joinWordLists } from '../../../../main/alignment/words/join-word-lists.ts'

const CHINESE = [
  '# a list',
  '=政\t政',
  '~zheng\t政',
  '+政\tgovernment:80 politics:20',
  '政府\tgovernment',
  '河水\triver water',
  '的\tof',
  '河马\thippopotamus river',
].join('\n')
const GERMAN = [
  '# a list',
  'fluss\triver flow',
  'flut\tflood river',
  'regierung\tgovernments',
  'wasser\twater',
].join('\n')

test('joins two lists by their shared language, keeping headwords and prefixes', () => {
  const joined = joinWordLists(
    { languages: ['zh', 'en'], text: CHINESE },
    { languages: ['de', 'en'], text: GERMAN },
    ['政府的河水', 'Regierung, Fluss, Flut, Wasser'],
  )
  expect(joined.languages).toEqual(['zh', 'de'])
  expect(joined.text.split('\n')).toEqual([
    '# a list',
    '=政\t政',
    '~zheng\t政',
    '+政\tregierung:80',
    '政府\tregierung',
    // In the order of the first list's translations.
    '河水\tfluss flut wasser',
    '的\t',
  ])
})

test('omits words that are in neither text', () => {
  const joined = joinWordLists(
    { languages: ['zh', 'en'], text: CHINESE },
    { languages: ['de', 'en'], text: GERMAN },
    ['政府在河边', 'Die Flut kam'],
  )
  expect(joined.text.split('\n').slice(3)).toEqual(['+政\t', '政府\t'])
})
