import { expect, test } from 'vitest'
import type { Block } from '../../../contract/article.ts'
import type { LedgerEntry } from '../../../contract/translation.ts'
import { ledgerOf } from '../../../main/translation/ledger.ts'
import { segmentStatus } from '../../../main/translation/segment-status.ts'
import { textHash } from '../../../main/translation/text-hash.ts'
import { translationOf } from '../../../main/translation/translation-of.ts'

function entry(source: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    origin: 'machine:test',
    state: 'draft',
    confidence: null,
    time: '2026-11-23T12:00:00.000Z',
    source: textHash(source),
    ...more,
  }
}

const blocks: Block[] = [
  { key: 'h1', kind: 'heading', segments: [{ key: 's1', text: 'H' }] },
  {
    key: 'p1',
    kind: 'paragraph',
    segments: [
      { key: 's1', text: 'A' },
      { key: 's2', text: 'B' },
    ],
  },
  { key: 'p2', kind: 'paragraph', segments: [{ key: 's1', text: 'C' }] },
]
const article = { id: 'a-ba7816bf', title: 'T', blocks }

test('the source hash is the first 16 hex digits of the SHA-256', () => {
  // SHA-256 of "abc": FIPS 180-2, appendix B.1.
  expect(textHash('abc')).toBe('ba7816bf8f01cfea')
  expect(textHash('é')).toBe(textHash('\u00e9'))
  expect(textHash('é')).not.toBe(textHash('e\u0301'))
})

test.each([
  ['missing', undefined, entry('A'), { state: 'missing', origin: null, confidence: null }],
  ['missing', '', entry('A'), { state: 'missing', origin: null, confidence: null }],
  [
    'unknown to the ledger',
    'a',
    undefined,
    { state: 'draft', origin: 'unknown', confidence: null },
  ],
  [
    'written over by another program',
    'b',
    entry('A', { state: 'reviewed', origin: 'human', text: textHash('a') }),
    { state: 'draft', origin: 'unknown', confidence: null },
  ],
  [
    'written at the place of a joined one',
    'b',
    entry('A', { origin: 'aligned', joinedTo: 'p1.s1' }),
    { state: 'draft', origin: 'unknown', confidence: null },
  ],
  [
    'machine-made',
    'a',
    entry('A', { text: textHash('a') }),
    { state: 'draft', origin: 'machine', confidence: null },
  ],
  [
    'reviewed',
    'a',
    entry('A', { state: 'reviewed', origin: 'human', text: textHash('a') }),
    { state: 'reviewed', origin: 'human', confidence: null },
  ],
  [
    'stale',
    'a',
    entry('Z', { state: 'reviewed', confidence: 0.5, text: textHash('a') }),
    { state: 'stale', origin: 'machine', confidence: 0.5 },
  ],
])('the status of a segment is correct: %s', (_, text, known, status) => {
  expect(segmentStatus(text, 'A', known)).toEqual(status)
})

test('a translation has a status for every segment, and the strings that exist', () => {
  const strings = new Map([
    ['title', 't'],
    ['h1.s1', 'h'],
    ['p1.s1', 'a'],
    ['p2.s1', 'c'],
    ['p9.s1', 'of no block'],
  ])
  const text = (word: string) => ({ text: textHash(word) })
  const reviewed = { origin: 'human', state: 'reviewed' } as const
  const ledger = ledgerOf(
    {
      schema: 2,
      entries: {
        title: entry('T', text('t')),
        'h1.s1': entry('H', text('h')),
        'p1.s1': entry('old', text('a')),
      },
    },
    { schema: 2, entries: { 'h1.s1': entry('H', { ...reviewed, ...text('h') }) } },
  )
  const translation = translationOf(article, 'de', strings, ledger)
  expect(translation.strings).toEqual({ title: 't', 'h1.s1': 'h', 'p1.s1': 'a', 'p2.s1': 'c' })
  expect(Object.entries(translation.status).map(([path, one]) => `${path} ${one.state}`)).toEqual([
    'title draft',
    'h1.s1 reviewed',
    'p1.s1 stale',
    'p1.s2 missing',
    'p2.s1 draft',
  ])
  expect(translation.progress).toEqual({
    blocks: { total: 3, complete: 2 },
    segments: {
      total: 4,
      translated: 3,
      reviewed: 1,
      stale: 1,
      machine: 1,
      aligned: 0,
      unknown: 1,
      doubtful: 0,
      moved: 0,
    },
  })
})

test('a sentence that is both stale and doubtful counts once', () => {
  const doubtful = { origin: 'aligned', confidence: 0.2 } as const
  const ledger = ledgerOf({
    schema: 2,
    entries: {
      'p1.s1': entry('old', { ...doubtful, text: textHash('a') }),
      'p1.s2': entry('B', { ...doubtful, text: textHash('b') }),
    },
  })
  const strings = new Map([
    ['p1.s1', 'a'],
    ['p1.s2', 'b'],
  ])
  const { segments } = translationOf(article, 'de', strings, ledger).progress
  expect(segments).toMatchObject({ stale: 1, doubtful: 1 })
})

test('sentences joined to a text that another program changed are of unknown origin, too', () => {
  const aligned = { origin: 'aligned', confidence: 0.9 } as const
  const ledger = ledgerOf({
    schema: 2,
    entries: {
      'p1.s1': entry('A', { ...aligned, text: textHash('a') }),
      'p1.s2': entry('B', { ...aligned, joinedTo: 'p1.s1' }),
    },
  })
  const statusWith = (text: string) =>
    translationOf(article, 'de', new Map([['p1.s1', text]]), ledger).status
  const joined = { state: 'joined', joinedTo: 'p1.s1' }
  expect(statusWith('a')).toMatchObject({
    'p1.s1': { state: 'draft', origin: 'aligned' },
    'p1.s2': { ...joined, origin: 'aligned', confidence: 0.9 },
  })
  expect(statusWith('a, edited')).toMatchObject({
    'p1.s1': { state: 'draft', origin: 'unknown', confidence: null },
    'p1.s2': { ...joined, origin: 'unknown', confidence: null },
  })
})

test('sentences joined to another paragraph are counted as moved', () => {
  const aligned = { origin: 'aligned', confidence: 0.9 } as const
  const progressWith = (home: string) => {
    const ledger = ledgerOf({
      schema: 2,
      entries: {
        'p1.s1': entry('A', { ...aligned, text: textHash('a') }),
        'p2.s1': entry('C', { ...aligned, text: textHash('c') }),
        'p1.s2': entry('B', { ...aligned, joinedTo: home }),
      },
    })
    const strings = new Map([
      ['p1.s1', 'a'],
      ['p2.s1', 'c'],
    ])
    return translationOf(article, 'de', strings, ledger).progress.segments
  }
  expect(progressWith('p1.s1')).toMatchObject({ translated: 3, moved: 0 })
  expect(progressWith('p2.s1')).toMatchObject({ translated: 3, moved: 1 })
})
