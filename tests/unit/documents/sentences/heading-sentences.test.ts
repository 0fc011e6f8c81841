import { describe, expect, test } from 'vitest'
import { headingSentences } from '../../../../main/documents/sentences/heading-sentences.ts'
import { importText, splitSentences } from '../../../support/files/sentence-splitter.ts'

const split = (text: string, language: string) =>
  headingSentences(text, splitSentences(text, language))

describe('the number of a heading is joined with what it numbers', () => {
  test.each([
    ['en', 'Chapter 1. Theorems'],
    ['en', 'CHAPTER XII.  Alice’s Evidence'],
    ['en', 'I. Down the Rabbit-Hole'],
    ['en', 'Chapter One. The House'],
    ['en', 'Book the First. Recalled to Life'],
    ['en', 'Act I. Scene II. A room'],
    ['en', '1.2. Results'],
    ['en', '§ 4. Gifts'],
    ['zh', '第1章。序'],
    ['zh', '第一百二十回。 序言'],
    ['ja', '第一章。始まり'],
    ['ko', '제1장. 시작'],
    ['ru', 'Глава 2. Дом'],
    ['ru', 'XIV. Дом'],
    ['ru', 'Часть II. Дом'],
    ['de', '1. Kapitel. Das Haus'],
    ['es', 'Capítulo 1. Que trata de la condición'],
    ['fr', 'Chapitre 1er. La maison'],
    ['fr', 'Chapitre Ier. La maison'],
    ['ar', 'الفصل 1. البيت'],
  ])('%s: %s', (language, heading) => {
    expect(split(heading, language)).toEqual([heading])
  })
})

test.each([
  ['en', 'Stop! Go back.', ['Stop!', 'Go back.']],
  ['en', 'What Happened in 1962? A History.', ['What Happened in 1962?', 'A History.']],
  ['en', 'They met. Chapter 1. More', ['They met.', 'Chapter 1.', 'More']],
  ['en', 'Chapter 1. It rained. It snowed.', ['Chapter 1. It rained.', 'It snowed.']],
  ['ru', 'Глава 2. Дом. Сад.', ['Глава 2. Дом.', 'Сад.']],
  ['en', 'Civil. Mild.', ['Civil.', 'Mild.']],
  ['zh', '桥封了。没有人知道。', ['桥封了。', '没有人知道。']],
  ['en', 'Chapter 1.', ['Chapter 1.']],
  ['en', '', []],
])('%s: %s is split as usual', (language, heading, sentences) => {
  expect(split(heading, language)).toEqual(sentences)
})

test('headings of a document, and nothing but headings', async () => {
  const text = [
    '# The Bridge',
    '## Chapter 1. *The* river',
    'It was closed. Nobody knew why, and nobody asked. That was in 1962.',
    'Item 1. The house by the river is old.',
    '## Chapter 2. The mayor',
    'She came on Monday. The engineers had left the town by then.',
  ].join('\n\n')
  const { blocks } = await importText(text, 'bridge.md')
  const of = (kind: string) =>
    blocks.filter((block) => block.kind === kind).map(({ segments }) => segments)
  expect(of('heading')).toEqual([['Chapter 1. The river'], ['Chapter 2. The mayor']])
  expect(of('paragraph')).toContainEqual(['Item 1.', 'The house by the river is old.'])
  const first = blocks.find(({ kind }) => kind === 'heading')
  expect(first?.marks).toEqual([expect.objectContaining({ segment: 0, start: 11, end: 14 })])
})
