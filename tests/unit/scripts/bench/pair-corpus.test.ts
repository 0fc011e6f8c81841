import { expect, test } from 'vitest'
import { parsePair } from '../../../../scripts/bench/pair-corpus.ts'

test('parses a pair with paragraphs and a moved passage', () => {
  const text = `en > de

<< One.
< Two.
>> Eins und zwei.

<<1 Three.

< Four.
> Vier.

>>1 Drei.
`
  expect(parsePair('counting', text)).toEqual({
    name: 'counting',
    source: {
      language: 'en',
      blocks: [
        ['One.', 'Two.'],
        ['Three.', 'Four.'],
      ],
    },
    target: { language: 'de', blocks: [['Eins und zwei.', 'Vier.'], ['Drei.']] },
    gold: [
      { source: [0, 1], target: [0] },
      { source: [2], target: [] },
      { source: [3], target: [1] },
      { source: [], target: [2] },
    ],
    moved: [{ source: [2], target: [2] }],
  })
})

test('an invalid line or a missing header is an error that names the pair', () => {
  expect(() => parsePair('odd', 'en > de\n\n< One.\nEins.')).toThrow('odd: not a sentence: Eins.')
  expect(() => parsePair('odd', '< One.\n> Eins.')).toThrow('odd: no languages')
})
