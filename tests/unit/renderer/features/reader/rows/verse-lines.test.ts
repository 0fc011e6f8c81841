import { expect, test } from 'vitest'
import {
  verseLines,
  verseWords,
} from '../../../../../../renderer/features/reader/rows/verse-lines.ts'

const line = (continues: boolean, indent = 0) => ({ verse: { continues, indent } })
const words = (...blocks: Parameters<typeof verseLines>[0][number][]) =>
  verseLines(blocks).map(verseWords)

test('a stanza begins and ends, whatever stands round it', () => {
  expect(words({}, line(false), line(true), line(true), {}, line(false), line(false))).toEqual([
    undefined,
    'begins',
    'goes-on',
    'ends',
    undefined,
    'begins ends',
    'begins ends',
  ])
})

test('a line begins where the one that it goes on from is not there', () => {
  expect(words(line(true), line(true), {}, line(true))).toEqual([
    'begins',
    'ends',
    undefined,
    'begins ends',
  ])
})

test('how far lines are set in is told of each', () => {
  expect(verseLines([line(false, 3), line(true)]).map((one) => one?.indent)).toEqual([3, 0])
})
