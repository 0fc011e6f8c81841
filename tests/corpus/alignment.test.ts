import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type Alignment, composeAligner } from '../../main/compose-aligner.ts'
import { meanOf, readFloors } from '../../scripts/bench/floors.ts'
import { readPairs } from '../../scripts/bench/pair-corpus.ts'
import { type BeadScore, beadDifferences, scoreBeads } from '../../scripts/bench/score-beads.ts'

const Bead = z.tuple([z.array(z.int()), z.array(z.int())])
const Translation = z.object({ lines: z.array(z.string()), gold: z.array(Bead) })
const Story = z.object({
  en: z.array(z.string()),
  zh: Translation,
  ru: Translation,
  ar: Translation,
  ja: Translation,
})

const root = fileURLToPath(new URL('../..', import.meta.url))
const story = Story.parse(
  JSON.parse(readFileSync(new URL('alignment/ferry.json', import.meta.url), 'utf8')),
)

// A dozen sentences are too few to learn words from; without a word list, lengths, names, numbers and punctuation must do.
test.each([
  ['zh', 10],
  ['ru', 9],
  ['ar', 9],
  ['ja', 10],
] as const)(
  'aligns a short story in English and %s with at least %i correct beads',
  async (language, least) => {
    const align = await composeAligner(root)
    const { lines, gold } = story[language]
    const { beads } = align(
      { language: 'en', blocks: [story.en] },
      { language, blocks: lines.map((line) => [line]) },
    )
    const found = new Set(beads.map(({ source, target }) => JSON.stringify([source, target])))
    const wrong = gold.filter((bead) => !found.has(JSON.stringify(bead)))
    expect(gold.length - wrong.length, JSON.stringify([...found])).toBeGreaterThanOrEqual(least)
  },
)

/** The sample article's sentences in a language, by paragraph. */
function sample(language: string): string[][] {
  const [id = ''] = readdirSync(`${root}articles`)
  const file: unknown = JSON.parse(readFileSync(`${root}locales/${language}/${id}.json`, 'utf8'))
  const Block = z.union([z.string(), z.record(z.string(), z.string())])
  return Object.values(z.record(z.string(), Block).parse(file)).map((block) =>
    typeof block === 'string' ? [block] : Object.values(block),
  )
}

// Without a word list, the sentences after a gap used to be paired with their neighbours.
test.each([
  ['en', 'de'],
  ['en', 'fr'],
  ['en', 'ru'],
  ['en', 'ja'],
  ['en', 'es'],
  ['en', 'ko'],
  ['zh-CN', 'de'],
  ['zh-CN', 'es'],
  ['es', 'ru'],
  ['ja', 'zh-TW'],
] as const)('aligns an abridged translation correctly: %s and %s', async (from, to) => {
  const align = await composeAligner(root)
  const whole = sample(to)
  const blocks = whole.filter((_, at) => ![2, 5, 6, 9, 12].includes(at))
  const source = sample(from)
  const sentences = { source: source.flat(), whole: whole.flat(), target: blocks.flat() }
  const { beads } = align({ language: from, blocks: source }, { language: to, blocks })
  const pairs = beads.filter((bead) => bead.source.length > 0 && bead.target.length > 0)
  const wrong = pairs.filter(
    (bead) =>
      !bead.target.some((at) =>
        bead.source.some((index) => sentences.whole[index] === sentences.target[at]),
      ),
  )
  expect(wrong.filter(({ confidence }) => confidence >= 0.5)).toEqual([])
  expect(pairs.length - wrong.length).toBeGreaterThanOrEqual(sentences.target.length - 2)
})

test('the beads are the same if source and target are swapped', async () => {
  const align = await composeAligner(root)
  const english = { language: 'en', blocks: [story.en] }
  const chinese = { language: 'zh-Hans', blocks: [story.zh.lines] }
  const there = align(english, chinese).beads.map(({ source, target }) => [source, target])
  const back = align(chinese, english).beads.map(({ source, target }) => [target, source])
  expect(back).toEqual(there)
})

describe('texts with free translations', () => {
  const folder = fileURLToPath(new URL('alignment/', import.meta.url))
  const pairs = readPairs(folder)
  const floors = readFloors(folder)
  const scores = new Map<string, BeadScore>()
  const moved = new Map<string, Alignment['moved']>()

  beforeAll(async () => {
    const align = await composeAligner(root)
    for (const { name, source, target, gold } of pairs) {
      const alignment = align(source, target)
      scores.set(name, scoreBeads(gold, alignment.beads))
      moved.set(name, alignment.moved)
    }
  }, 60_000)

  test('there is a floor for each pair and no other', () => {
    expect(Object.keys(floors.cases)).toEqual(pairs.map(({ name }) => name))
  })

  test.each(pairs)('$name scores at least its floor', ({ name, source, target }) => {
    const score = scores.get(name)
    const strict = score?.strict ?? Number.NaN
    const floor = floors.cases[name] ?? Number.NaN
    const report = [
      `${name}: strict F1 of the beads is ${strict.toFixed(3)}, the floor is ${floor.toFixed(3)}`,
      ...(score ? beadDifferences(score, source.blocks, target.blocks) : []),
    ]
    expect(strict, report.join('\n')).toBeGreaterThanOrEqual(floor)
  })

  test('exactly the passages that have moved are reported as moved', () => {
    expect(pairs.some((pair) => pair.moved.length > 0)).toBe(true)
    const indexes = ({ from, to }: { from: number; to: number }) =>
      Array.from({ length: to - from }, (_, at) => from + at)
    for (const pair of pairs) {
      const found = moved.get(pair.name)?.map(({ source, target }) => ({
        source: indexes(source),
        target: indexes(target),
      }))
      expect(found, pair.name).toEqual(pair.moved)
    }
  })

  test('the mean score is at least its floor', () => {
    const mean = meanOf(new Map([...scores].map(([name, { strict }]) => [name, strict])))
    const report = `the mean strict F1 is ${mean.toFixed(4)}, the floor is ${floors.mean.toFixed(3)}`
    expect(mean, report).toBeGreaterThanOrEqual(floors.mean)
  })
})
