import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Alignment } from '../../../contract/alignment.ts'
import { PinError } from '../../../main/alignment/texts/read-pins.ts'
import { align } from '../../../main/alignment/align.ts'
import { AlignmentCancelled, type AlignOptions } from '../../../main/alignment/alignment.ts'
import { inLongRun } from '../../support/long-run.ts'

const alignLines = (source: string[], target: string[], options: AlignOptions = {}) =>
  align({ language: 'en', blocks: [source] }, { language: 'fr', blocks: [target] }, options)

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

/** Every sentence of both sides is in exactly one bead, in order, and no bead is empty. */
function expectWhole({ beads }: Alignment, source: number, target: number): void {
  expect(beads.flatMap((bead) => bead.source)).toEqual(range(source))
  expect(beads.flatMap((bead) => bead.target)).toEqual(range(target))
  for (const { source: s, target: t, confidence } of beads) {
    expect(s.length + t.length).toBeGreaterThan(0)
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
}

const pick = (seed: number, count: number) => (Math.imul(seed + 7, 2_654_435_761) >>> 8) % count

const WORDS =
  'river bank city winter letter garden horse music bridge window teacher harvest'.split(' ')

/** Sentences that differ from each other, by numbers and words. */
const sentences = (count: number) =>
  range(count).map(
    (at) => `The ${WORDS[pick(at, 12)]} of ${1000 + at} saw the ${WORDS[pick(at * 3, 12)]} ${at}.`,
  )

const sentence = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.lorem({ maxCount: 8 }),
  fc.constantFrom(
    '',
    ' ',
    '。',
    '\uD800',
    'a\uDFFFb',
    '他说：“你好。”',
    'قال: «نعم».',
    '一九九三年',
  ),
)

describe('arbitrary texts', () => {
  test('every sentence is in exactly one bead, in order', () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { maxLength: 25 }),
        fc.array(sentence, { maxLength: 25 }),
        fc.constantFrom('en', 'zh', 'ar', 'ja', 'xx-Unknown'),
        (source, target, language) => {
          const result = align(
            { language: 'en', blocks: [source] },
            { language, blocks: target.map((one) => [one]) },
          )
          expectWhole(result, source.length, target.length)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('pins are kept, including one-sided ones', () => {
    const pinned = fc.record({
      source: fc.integer({ min: 4, max: 20 }),
      target: fc.integer({ min: 4, max: 20 }),
      at: fc.nat(3),
      across: fc.nat(3),
      length: fc.integer({ min: 0, max: 4 }),
    })
    fc.assert(
      fc.property(pinned, ({ source, target, at, across, length }) => {
        const pin = { source: [at], target: range(length).map((one) => one + across) }
        const pins = [{ ...pin, target: pin.target.filter((one) => one < target) }]
        const result = alignLines(sentences(source), sentences(target), { pins })
        expectWhole(result, source, target)
        expect(result.beads).toContainEqual({ ...pins[0], confidence: 1 })
      }),
      { numRuns: 60 },
    )
  })
})

describe('adding a pin', () => {
  const text = sentences(60)
  // Differences on both sides of the pins and between them.
  const across = [...text.slice(0, 10), ...text.slice(12, 30), ...text.slice(31)]
  const pairsOf = ({ beads }: Alignment) => beads.map(({ source, target }) => [source, target])

  test('only changes beads up to the neighbouring pins', () => {
    const outer = [
      { source: [20], target: [18] },
      { source: [40], target: [37] },
    ]
    const before = pairsOf(alignLines(text, across, { pins: outer }))
    const after = pairsOf(
      alignLines(text, across, { pins: [...outer, { source: [30], target: [25, 26] }] }),
    )
    const outside = (pairs: (readonly number[])[][]) =>
      pairs.filter(([source = [], target = []]) =>
        source.length > 0
          ? source.every((at) => at <= 20 || at >= 40)
          : target.every((at) => at <= 18 || at >= 37),
      )
    expect(after).toContainEqual([[30], [25, 26]])
    expect(outside(after)).toEqual(outside(before))
  })

  test('changes nothing if the pin equals the bead that was found', () => {
    const free = pairsOf(alignLines(text, across))
    const [source = [], target = []] = free.find(([one]) => one?.[0] === 35) ?? []
    expect(pairsOf(alignLines(text, across, { pins: [{ source, target }] }))).toEqual(free)
  })
})

describe('edge cases', () => {
  test('confidence is low for one sentence against thousands, unrelated texts and texts without letters', () => {
    const many = range(2000).map(
      (at) => `${WORDS[pick(at, 12)]} ${WORDS[pick(at * 7, 12)]} of old.`,
    )
    const foreign = range(90).map((at) =>
      'щука ворона лиса барсук'
        .split(' ')
        .slice(at % 4)
        .join(' '),
    )
    const cases: [string[], string[]][] = [
      [['Bonjour.'], many],
      [many, ['Bonjour.']],
      [sentences(80).map((one) => one.replace(/\d+/g, '')), foreign],
      [range(200).map(() => '***'), range(200).map(() => '---')],
    ]
    for (const [source, target] of cases) {
      const result = alignLines(source, target)
      expectWhole(result, source.length, target.length)
      const sure = result.beads.filter(
        (bead) => bead.source.length > 0 && bead.target.length > 0 && bead.confidence >= 0.9,
      )
      expect(sure).toEqual([])
    }
  }, 60_000)

  test('NUL and lone surrogates do not disturb the alignment', () => {
    const broken = sentences(60).map((one, at) => (at % 2 === 0 ? `${one}\0` : `\uD800${one}`))
    const { beads } = alignLines(broken, broken)
    expect(beads.every(({ source, target }) => source[0] === target[0])).toBe(true)
  })

  test('sides may be empty', () => {
    expect(alignLines([], [])).toEqual({ beads: [], moved: [] })
    expectWhole(alignLines(['One.', 'Two.'], []), 2, 0)
    expectWhole(alignLines([], ['One.']), 0, 1)
  })

  test('a text is aligned one to one with itself', () => {
    const text = sentences(200)
    const { beads } = alignLines(text, text)
    expect(beads.map((bead) => [bead.source, bead.target])).toEqual(
      range(200).map((at) => [[at], [at]]),
    )
    expect(beads.every(({ confidence }) => confidence > 0.9)).toBe(true)
  })

  test('identical lines are aligned one to one', () => {
    const count = inLongRun(500, 250)
    const again = (line: string) => range(count).map(() => line)
    const { beads } = alignLines(again('Yes.'), again('Oui.'))
    expect(beads.map(({ source, target }) => [source, target])).toEqual(
      range(count).map((at) => [[at], [at]]),
    )
  })

  test('a refrain after every line does not shift the alignment', () => {
    const text = sentences(200)
    const withRefrain = (lines: string[], refrain: string) =>
      lines.flatMap((line) => [line, refrain])
    const { beads } = alignLines(
      withRefrain(text, 'Lord, have mercy.'),
      withRefrain([...text.slice(0, 80), ...text.slice(81)], 'Seigneur, prends pitié.'),
    )
    const pairs = beads.map(({ source, target }) => [source, target])
    for (const verse of range(200).filter((one) => Math.abs(one - 80) > 1))
      for (const line of [verse * 2, verse * 2 + 1])
        expect(pairs).toContainEqual([[line], [verse < 80 ? line : line - 2]])
  })

  test('thousands of identical sentences are aligned within the timeout', () => {
    const count = inLongRun(3000, 1000)
    const same = range(count).map(() => 'Again and again.')
    expectWhole(alignLines(same, same.slice(200)), count, count - 200)
  }, 90_000)

  test('huge sentences are aligned', () => {
    const huge = 'word '.repeat(20_000)
    expectWhole(alignLines(['Short.', huge, 'End.'], ['Court.', huge, 'Fin.']), 3, 3)
    const chinese = { language: 'zh', blocks: [['短。', '字'.repeat(300_000)]] }
    expectWhole(align(chinese, { language: 'en', blocks: [['Short.', huge]] }), 2, 2)
  })

  test('beads may cross block boundaries', () => {
    const target = sentences(30)
    const result = align(
      { language: 'en', blocks: [target.slice(0, 7), [], target.slice(7)] },
      { language: 'en', blocks: target.map((one) => [one]) },
    )
    expect(result.beads.every((bead) => bead.source[0] === bead.target[0])).toBe(true)
  })
})

describe('missing and repeated passages', () => {
  const text = sentences(300)

  test('a passage that is missing in the target has no partner, and the rest is aligned', () => {
    const { beads } = alignLines(text, [...text.slice(0, 120), ...text.slice(140)])
    const alone = beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source)
    expect(alone).toEqual(range(20).map((at) => at + 120))
  })

  test('the second copy of a repeated passage has no partner', () => {
    const { beads } = alignLines([...text, ...text.slice(270)], text)
    const alone = beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source)
    expect(alone).toEqual(range(30).map((at) => at + 300))
  })
})

test('lines that are repeated on both sides are all aligned', () => {
  const lines = sentences(40)
  const song = [...lines.slice(5, 9), ...lines.slice(5, 9)]
  const { beads } = alignLines([...lines, ...song], [...lines, ...song])
  expect(beads.map(({ source, target }) => [source, target])).toEqual(
    range(48).map((at) => [[at], [at]]),
  )
})

describe('progress and errors', () => {
  test('progress increases from 0 to 1', () => {
    const seen: number[] = []
    alignLines(sentences(100), sentences(100), { onProgress: (fraction) => seen.push(fraction) })
    expect(seen).toEqual(seen.toSorted((a, b) => a - b))
    expect([seen[0], seen.at(-1)]).toEqual([0, 1])
  })

  test('a cancelled alignment throws AlignmentCancelled', () => {
    let calls = 0
    const isCancelled = () => (calls += 1) > 2
    expect(() => alignLines(sentences(50), sentences(50), { isCancelled })).toThrow(
      AlignmentCancelled,
    )
  })

  test.each([
    [
      'overlap',
      [
        { source: [1], target: [1] },
        { source: [1, 2], target: [4] },
      ],
    ],
    [
      'cross',
      [
        { source: [1], target: [5] },
        { source: [4], target: [2] },
      ],
    ],
    ['in one piece', [{ source: [1, 3], target: [1] }]],
    ['not there', [{ source: [99], target: [1] }]],
  ])('invalid pins are rejected: %s', (words, pins) => {
    const run = () => alignLines(sentences(9), sentences(9), { pins })
    expect(run).toThrow(PinError)
    expect(run).toThrow(words)
  })
})
