import { expect, test } from 'vitest'
import { align } from '../../../../main/alignment/align.ts'
import type { Moved } from '../../../../contract/alignment.ts'
import type { WordList } from '../../../../main/alignment/words/word-list.ts'
import type { ScoredBead } from '../../../../main/alignment/model/scored-bead.ts'
import { findMoved } from '../../../../main/alignment/search/find-moved.ts'
import { modelOfLengths } from '../../../../main/alignment/learn/learn-model.ts'
import { makeLexicon } from '../../../../main/alignment/model/lexicon.ts'
import { prepareTexts } from '../../../../main/alignment/texts/prepare-texts.ts'
import { makeUpTexts } from '../../../../scripts/bench/made-up-texts.ts'
import {
  ENGLISH_CHAPTERS,
  GERMAN_CHAPTERS,
  withChapterLast,
} from '../../../support/files/texts-with-chapters.ts'

const alignLines = (source: string[], target: string[]) =>
  align({ language: 'en', blocks: [source] }, { language: 'fr', blocks: [target] })

const range = (count: number) => Array.from({ length: count }, (_, index) => index)

const pick = (seed: number, count: number) => (Math.imul(seed + 7, 2_654_435_761) >>> 8) % count

const WORDS =
  'river bank city winter letter garden horse music bridge window teacher harvest'.split(' ')

/** Sentences that differ from each other, by numbers and words. */
const sentences = (count: number) =>
  range(count).map(
    (at) => `The ${WORDS[pick(at, 12)]} of ${1000 + at} saw the ${WORDS[pick(at * 3, 12)]} ${at}.`,
  )

const text = sentences(300)

/** Expects a passage to be the one that was moved, within three sentences at each end. */
function expectNear(
  part: Moved | undefined,
  [sourceFrom, sourceTo]: [number, number],
  [targetFrom, targetTo]: [number, number],
): void {
  const ends = [part?.source.from, part?.source.to, part?.target.from, part?.target.to]
  const off = [sourceFrom, sourceTo, targetFrom, targetTo].map((end, at) =>
    Math.abs(end - (ends[at] ?? Number.NaN)),
  )
  expect(
    off.every((one) => one <= 3),
    ends.join(' '),
  ).toBe(true)
}

test('a moved passage is reported as moved', () => {
  const moved = [...text.slice(0, 50), ...text.slice(80), ...text.slice(50, 80)]
  const result = alignLines(text, moved)
  expect(result.moved).toHaveLength(1)
  const [part] = result.moved
  expect(part?.source.from).toBeCloseTo(50, -1)
  expect(part?.target.from).toBeCloseTo(270, -1)
  expect((part?.source.to ?? 0) - (part?.source.from ?? 0)).toBeGreaterThan(25)
})

test('a chapter moved to the end is reported as one passage', () => {
  const { moved } = alignLines(text, [
    ...text.slice(0, 90),
    ...text.slice(150),
    ...text.slice(90, 150),
  ])
  expect(moved).toHaveLength(1)
  expectNear(moved[0], [90, 150], [240, 300])
})

test('a moved chapter in a free translation is reported as one passage', () => {
  const made = makeUpTexts(300)
  const { target } = made
  const { moved } = align(
    { language: 'en', blocks: [made.source] },
    {
      language: 'ru',
      blocks: [[...target.slice(0, 110), ...target.slice(180), ...target.slice(110, 180)]],
    },
  )
  expect(moved).toHaveLength(1)
  expect(moved[0]?.target.from).toBeCloseTo(289, -1)
  expect((moved[0]?.target.to ?? 0) - (moved[0]?.target.from ?? 0)).toBeGreaterThan(60)
})

test('if two long paragraphs are swapped, one of them is reported', () => {
  const { moved } = alignLines(text, [
    ...text.slice(0, 100),
    ...text.slice(108, 116),
    ...text.slice(100, 108),
    ...text.slice(116),
  ])
  expect(moved).toHaveLength(1)
  const isFirst = (moved[0]?.source.from ?? 0) < 106
  expectNear(moved[0], isFirst ? [100, 108] : [108, 116], isFirst ? [108, 116] : [100, 108])
})

test('notes that are at the end of one side only are found', () => {
  const { moved } = alignLines(
    [...text.slice(0, 40), ...text.slice(290), ...text.slice(40, 290)],
    text,
  )
  expect(moved).toHaveLength(1)
  expectNear(moved[0], [40, 50], [290, 300])
})

test('two moved passages are reported separately', () => {
  const { moved } = alignLines(text, [
    ...text.slice(40, 60),
    ...text.slice(0, 40),
    ...text.slice(60, 200),
    ...text.slice(240),
    ...text.slice(200, 240),
  ])
  expect(moved).toHaveLength(2)
  expectNear(moved[0], [40, 60], [0, 20])
  expectNear(moved[1], [200, 240], [260, 300])
})

test('a passage that is duplicated in the translation is not reported as moved', () => {
  const twice = [...text.slice(0, 200), ...text.slice(50, 70), ...text.slice(200)]
  expect(alignLines(text, twice).moved).toEqual([])
})

test('nothing is reported if nothing moved', () => {
  expect(alignLines(text, text).moved).toEqual([])
})

test.each([0, 1, 2])(
  'finds moved chapter %i of a short text by names and numbers only',
  (number) => {
    const result = align(
      { language: 'en', blocks: ENGLISH_CHAPTERS },
      { language: 'de', blocks: withChapterLast(GERMAN_CHAPTERS, number) },
    )
    // If the last two chapters are swapped, either may be reported.
    const source = number === 2 ? 18 : number * 6
    const target = number === 2 ? 12 : 18
    expect(result.moved).toMatchObject([
      { source: { from: source, to: source + 6 }, target: { from: target, to: target + 6 } },
    ])
  },
)

const CIPHER = new Map(
  range(26).map((at) => [String.fromCodePoint(97 + at), String.fromCodePoint(0x3b1 + (at % 24))]),
)
const VOCABULARY = range(80).map((at) =>
  range(4)
    .map((k) => String.fromCodePoint(97 + (pick(at * 31 + k, 26) % 23)))
    .join(''),
)
/** A pseudo-random word; a single multiplication would repeat the same sequence of words. */
const wordAt = (line: number, k: number) => {
  const once = Math.imul((line * 100 + k) ^ 0x5bd1e995, 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return VOCABULARY[((twice ^ (twice >>> 16)) >>> 0) % VOCABULARY.length] ?? ''
}
const encipher = (line: string) =>
  line.replaceAll(/\p{L}+/gu, (word) =>
    Array.from(word, (letter) => CIPHER.get(letter) ?? '').join(''),
  )
const DICTIONARY: WordList = {
  languages: ['en', 'el'],
  text: VOCABULARY.map((word) => `${word}\t${encipher(word)}`).join('\n'),
}

/** A text of frequent words only, so that no word identifies its position; a third of the translated words is unrelated. */
function commonWords(): { source: string[]; target: string[] } {
  const lines = range(200).map((at) => range(8 + pick(at, 5)).map((k) => wordAt(at, k)))
  return {
    source: lines.map((words) => `${words.join(' ')}.`),
    target: lines.map((words, at) => {
      const said = words.map((word, k) => encipher(k % 3 < 2 ? word : wordAt(at, k + 50)))
      return `${said.join(' ')}.`
    }),
  }
}

const alignCommon = (source: string[], target: string[]) =>
  align(
    { language: 'en', blocks: [source] },
    { language: 'el', blocks: [target] },
    { dictionary: DICTIONARY },
  )

test.each([3, 4, 6])(
  'finds a moved passage of %i freely translated sentences without rare words',
  (count) => {
    const { source, target } = commonWords()
    const { moved } = alignCommon(source, [
      ...target.slice(0, 60),
      ...target.slice(60 + count, 160),
      ...target.slice(60, 60 + count),
      ...target.slice(160),
    ])
    expect(moved).toHaveLength(1)
    expectNear(moved[0], [60, 60 + count], [160 - count, 160])
  },
)

test('nothing is reported if each side omits different sentences', () => {
  const { source, target } = commonWords()
  const { moved } = alignCommon(
    [...source.slice(0, 60), ...source.slice(65)],
    [...target.slice(0, 140), ...target.slice(145)],
  )
  expect(moved).toEqual([])
})

test('nothing is reported if the beads in order have low probabilities', () => {
  const side = { language: 'en', sentences: text, breaks: text.map(() => false) }
  const texts = prepareTexts(side, { ...side, language: 'fr' }, undefined)
  const anchors = range(8).map((at) => ({ source: 40 + at, target: 200 + at, weight: 16 }))
  const movedWithProbability = (probability: number) => {
    const isAlone = (at: number) => (at >= 40 && at < 48) || (at >= 200 && at < 208)
    const beads = range(300).flatMap((at): ScoredBead[] =>
      isAlone(at)
        ? [
            { source: at, a: 1, target: at, b: 0, probability: 0.9, score: 0 },
            { source: at + 1, a: 0, target: at, b: 1, probability: 0.9, score: 0 },
          ]
        : [{ source: at, a: 1, target: at, b: 1, probability, score: 5 }],
    )
    const lexicon = makeLexicon(texts.known, texts.source, texts.target)
    return findMoved(texts, { beads, lexicon, model: modelOfLengths(texts) }, () => anchors)
  }
  expect(movedWithProbability(0.9)).not.toEqual([])
  expect(movedWithProbability(0.5)).toEqual([])
})
