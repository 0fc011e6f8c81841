import { corridorAlong, type Waypoint } from '../model/corridor.ts'
import { countCells } from '../search/cut-path.ts'
import { type BeadModel } from '../model/bead-model.ts'
import { type Example, examplesOf, learnLexicon } from './learn-lexicon.ts'
import { type Lexicon, makeLexicon } from '../model/lexicon.ts'
import type { Prepared } from '../texts/prepare-texts.ts'
import { solve } from '../search/solve.ts'

/** Limit for the cells of the solved stretches: enough to learn from, few enough to be quick. */
const MAX_STRETCH_CELLS = 400_000

/**
 * Returns a lexicon learned from the stretches of a path whose waypoints are closest together, where the search is cheap and
 * reliable. It lets long texts without a word list find more waypoints.
 */
export function learnByStretches(
  texts: Prepared,
  lexicon: Lexicon,
  model: BeadModel,
  path: readonly Waypoint[],
  check: () => void,
): Lexicon {
  const stretches = path
    .slice(1)
    .map((to, at) => [path[at] ?? to, to] as const)
    .toSorted((a, b) => countCells(a) - countCells(b))
  const examples: Example[] = []
  let cells = 0
  for (const stretch of stretches) {
    cells += countCells(stretch)
    if (cells > MAX_STRETCH_CELLS) break
    check()
    examples.push(...examplesOf(solve(texts, lexicon, model, corridorAlong(stretch))))
  }
  return makeLexicon(
    learnLexicon(texts.source, texts.target, examples, texts.known),
    texts.source,
    texts.target,
  )
}
