import { expect, test } from 'vitest'
import { align } from '../../../../main/alignment/align.ts'
import { firstStructure, weighStructure } from '../../../../main/alignment/model/block-structure.ts'

const starts = (...sizes: number[]) =>
  sizes.flatMap((size) => Array.from({ length: size }, (_, at) => at === 0))

test('there is no structure if a side has one block, or one per sentence', () => {
  expect(firstStructure(starts(5), starts(4))).toBeNull()
  expect(firstStructure(starts(1, 1, 1), starts(4))).toBeNull()
  expect(firstStructure(starts(2, 3), starts(2, 2))?.weight).toBeGreaterThan(1)
})

test('the weight is higher for equal block counts, and is adjusted by the beads', () => {
  const alike = firstStructure(starts(2, 2, 2), starts(2, 2, 2))
  const unlike = firstStructure(starts(2, 2, 2), starts(6))
  expect(alike?.weight).toBeGreaterThan((unlike?.weight ?? 0) * 10)
  if (!alike) throw new Error('no structure')
  const bead = (source: number, target: number) => ({ source, a: 1, target, b: 1 })
  const together = [0, 1, 2, 3, 4, 5].map((at) => bead(at, at))
  expect(weighStructure(alike, together).weight).toBe(3)
  const apart = [0, 1, 2, 3, 4].map((at) => bead(at, at + 1))
  expect(weighStructure(alike, apart).weight).toBe(0)
})

/** Texts without common words, and with misleading lengths. */
const SOURCE = [
  ['Ava bo cirem dolu efan gir.', 'Hov iram.'],
  ['Jun kelo.', 'Mira noset opal quri.', 'Sten tulo.'],
  ['Uva wesk yoran zil.'],
  ['Arbo cen dilma.', 'Ewar filo gunt hares.'],
]
const TARGET = [
  ['бв гд.', 'жз ик лм нопр стуф хцчш.'],
  ['щы эюя.', 'аб вгд ежз.', 'ик лмн опр ст уф хцч.'],
  ['шщ ыэ юя абв гдеж зик.'],
  ['лм ноп.', 'рс ту.'],
]

test('without common words, beads follow the blocks', () => {
  const blockOf = (blocks: readonly (readonly string[])[]) =>
    blocks.flatMap((block, number) => block.map(() => number))
  const [source, target] = [blockOf(SOURCE), blockOf(TARGET)]
  const across = (beads: ReturnType<typeof align>['beads']) =>
    beads.filter((bead) =>
      bead.source.some((s) => bead.target.some((t) => source[s] !== target[t])),
    )
  const aligned = align({ language: 'x', blocks: SOURCE }, { language: 'ru', blocks: TARGET })
  expect(across(aligned.beads)).toEqual([])
  expect(aligned.beads.every((bead) => bead.source.length > 0 && bead.target.length > 0)).toBe(true)
})

test('words override a misleading block structure', () => {
  const words = Array.from(
    { length: 12 },
    (_, at) => `Place${at}ville counted ${100 + at * 7} owls.`,
  )
  const blocks = (sizes: number[]) => {
    let from = 0
    return sizes.map((size) => words.slice(from, (from += size)))
  }
  const { beads } = align(
    { language: 'en', blocks: blocks([3, 3, 3, 3]) },
    { language: 'de', blocks: blocks([5, 2, 1, 4]) },
  )
  expect(beads.map(({ source, target }) => [source, target])).toEqual(
    words.map((_, at) => [[at], [at]]),
  )
})
