import { expect, test } from 'vitest'
import { align } from '../../../main/alignment/align.ts'
import { makeFreeTranslation } from '../../support/files/free-translation.ts'
import { inLongRun } from '../../support/long-run.ts'

const alignLines = (source: string[], target: string[]) =>
  align({ language: 'en', blocks: [source] }, { language: 'ru', blocks: [target] })

const keyOf = ({ source, target }: { source: readonly number[]; target: readonly number[] }) =>
  `${source.join(',')}:${target.join(',')}`

const SEEDS = inLongRun([1, 2, 3], [1])

test('most of a free translation is aligned without a word list, from learned words', () => {
  const shares = SEEDS.map((seed) => {
    const { source, target, beads } = makeFreeTranslation(250, seed)
    const gold = new Set(beads.map(keyOf))
    const found = alignLines(source, target).beads
    return found.filter((bead) => gold.has(keyOf(bead))).length / 250
  })
  expect(
    shares.every((share) => share > 0.85),
    shares.join(' '),
  ).toBe(true)
})

test('almost no pair of two unrelated texts has a high confidence', () => {
  const shares = SEEDS.map((seed) => {
    const { source } = makeFreeTranslation(250, seed)
    const { target } = makeFreeTranslation(250, seed + 10)
    const pairs = alignLines(source, target).beads.filter(
      (bead) => bead.source.length > 0 && bead.target.length > 0,
    )
    expect(pairs.length).toBeGreaterThan(100)
    return pairs.filter(({ confidence }) => confidence >= 0.5).length / pairs.length
  })
  expect(
    shares.every((share) => share < 0.04),
    shares.join(' '),
  ).toBe(true)
})

test('the second copy of a repeated passage has no partner in a free translation', () => {
  const seeds = inLongRun([1, 2, 3, 4, 5], [1, 3])
  const shares = seeds.map((seed) => {
    const { source, target } = makeFreeTranslation(200, seed)
    const { beads } = alignLines([...source, ...source.slice(170)], target)
    const alone = beads.filter((bead) => bead.target.length === 0).flatMap((bead) => bead.source)
    return alone.filter((at) => at >= 200).length / 30
  })
  expect(shares.filter((share) => share > 0.9).length, shares.join(' ')).toBeGreaterThan(
    inLongRun(3, 1),
  )
})
