import { expect, test } from 'vitest'
import { joinWordLists } from '../../../main/alignment/join-word-lists.ts'

const CHINESE = [
  '# a list',
  '=政\t政',
  '~zheng\t政',
  '+政\tgovernment:80 politics:20',
  '政府\tgovernment',
  '河水\triver water',
  '的\tof',
].join('\n')
const GERMAN = [
  '# a list',
  'fluss\triver flow',
  'flut\tflood river',
  'regierung\tgovernments',
  'wasser\twater',
].join('\n')

test('two lists with the same third language give one by way of it, headwords and signs kept', () => {
  const joined = joinWordLists(
    { languages: ['zh', 'en'], text: CHINESE },
    { languages: ['de', 'en'], text: GERMAN },
  )
  expect(joined.languages).toEqual(['zh', 'de'])
  expect(joined.text.split('\n')).toEqual([
    '# a list',
    '=政\t政',
    '~zheng\t政',
    '+政\tregierung:80',
    '政府\tregierung',
    // What a word leads to first comes first.
    '河水\tfluss flut wasser',
    '的\t',
  ])
})
