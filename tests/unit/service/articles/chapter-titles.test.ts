import { expect, test } from 'vitest'
import type { Block } from '../../../../contract/article.ts'
import { chapterTitles } from '../../../../main/service/articles/chapter-titles.ts'

const block = (key: string, ...texts: string[]): Block => ({
  key,
  kind: key.startsWith('h') ? 'heading' : 'paragraph',
  segments: texts.map((text, at) => ({ key: `s${at + 1}`, text })),
})

const BLOCKS = [
  block('h1', 'Chapter I.', 'The Harbour'),
  block('p1', 'Nobody knew.'),
  block('f1'),
  block('h2', 'Chapter II'),
  block('h3', 'The Mud'),
  block('p2', 'Nobody came.'),
  block('h4', 'The Lamp'),
]

const titles = (chapters: readonly (readonly [title: string, block: string])[], texts = GERMAN) =>
  chapterTitles(
    chapters.map(([title, block]) => ({ title, block })),
    BLOCKS,
    new Map(Object.entries(texts)),
    'de',
  )

const GERMAN = {
  'h1.s1': 'Erstes Kapitel.',
  'h1.s2': 'Der Hafen',
  'h2.s1': 'Zweites Kapitel',
  'h3.s1': 'Der Schlick',
  'p2.s1': 'Niemand kam.',
}

test('are the translated headings at the beginning of each chapter', () => {
  expect(
    titles([
      ['Chapter I. The Harbour', 'h1'],
      ['Chapter II · The Mud', 'f1'],
      ['The Mud', 'h2'],
    ]),
  ).toEqual(['Erstes Kapitel. Der Hafen', 'Zweites Kapitel · Der Schlick', 'Der Schlick'])
})

test('are absent where they are not translated, or named by nothing in the text', () => {
  expect(
    titles([
      ['The Lamp', 'h4'],
      ['Cover', 'f1'],
      ['Gone', 'h9'],
    ]),
  ).toEqual([null, null, null])
})
