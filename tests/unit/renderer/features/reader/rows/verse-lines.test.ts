import { expect, test } from 'vitest'
import {
  verseLines,
  verseAttribute,
} from '../../../../../../renderer/features/reader/rows/verse-lines.ts'

const line = (continues: boolean, indent = 0) => ({ verse: { continues, indent } })
const words = (...blocks: Parameters<typeof verseLines>[0][number][]) =>
  verseLines(blocks).map(verseAttribute)

test('the first and last lines of stanzas are marked', () => {
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

test('a line whose preceding line is missing begins a stanza', () => {
  expect(words(line(true), line(true), {}, line(true))).toEqual([
    'begins',
    'ends',
    undefined,
    'begins ends',
  ])
})

test('each line has its indent', () => {
  expect(verseLines([line(false, 3), line(true)]).map((one) => one?.indent)).toEqual([3, 0])
})
