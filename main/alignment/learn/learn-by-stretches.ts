import { corridorAlong, type Waypoint } from '../model/corridor.ts'
import { countCells } from '../search/cut-way.ts'
import { type BeadModel } from '../model/bead-model.ts'
import { type Example, examplesOf, learnLexicon } from './learn-lexicon.ts'
import { type Lexicon, makeLexicon } from '../model/lexicon.ts'
import type { Prepared } from '../texts/prepare-texts.ts'
import { solve } from '../search/solve.ts'

/** Cells of the stretches that are solved: enough to learn from, little enough to be quick. */
const MOST_CELLS = 400_000

/**
 * A lexicon learned from the stretches of a way whose waypoints are nearest to each other, where the search is cheap and sure. With it,
 * more of the way's waypoints can be found: long texts without a word list begin so.
 */
export function learnByStretches(
  texts: Prepared,
  lexicon: Lexicon,
  model: BeadModel,
  way: readonly Waypoint[],
  check: () => void,
): Lexicon {
  const stretches = way
    .slice(1)
    .map((to, at) => [way[at] ?? to, to] as const)
    .toSorted((a, b) => countCells(a) - countCells(b))
  const examples: Example[] = []
  let cells = 0
  for (const stretch of stretches) {
    cells += countCells(stretch)
    if (cells > MOST_CELLS) break
    check()
    examples.push(...examplesOf(solve(texts, lexicon, model, corridorAlong(stretch))))
  }
  return makeLexicon(
    learnLexicon(texts.source, texts.target, examples, texts.known),
    texts.source,
    texts.target,
  )
}
