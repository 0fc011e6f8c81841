import { makeRandom } from '../random.ts'

/** Two texts of invented words, which no word list has, the second a free translation of the first, with gold beads. */
export type FreeTranslation = {
  readonly source: string[]
  readonly target: string[]
  readonly beads: { readonly source: number[]; readonly target: number[] }[]
}

const SOURCE_SYLLABLES = 'ba de gi lo mu ne pa ri so tu va zen kor lim tas'.split(' ')
const TARGET_SYLLABLES = 'ще жо фы ля цу хэ юк яр эс гли бро ым няп шта вро'.split(' ')

/** Vocabulary size; word frequencies follow Zipf's law. */
const VOCABULARY = 600
/** Share of words that are left out, and of words after which another is inserted. */
const LOST = 0.4
/** Share of sentences that become two. */
const SPLIT = 0.25

/** A text of `sentences` sentences and its translation; deterministic for a seed. */
export function makeFreeTranslation(sentences: number, seed: number): FreeTranslation {
  const random = makeRandom(seed)
  const draw = () => Math.floor(VOCABULARY ** random())
  const made: FreeTranslation = { source: [], target: [], beads: [] }
  for (let at = 0; at < sentences; at += 1) {
    const ids = Array.from({ length: 5 + Math.floor(random() * 10) }, draw)
    made.source.push(write(ids, SOURCE_SYLLABLES))
    const kept = ids.filter(() => random() > LOST)
    const words = kept.flatMap((id) => (random() < LOST ? [id, draw()] : [id]))
    if (words.length === 0) words.push(draw())
    const half = random() < SPLIT && words.length > 3 ? words.length >> 1 : words.length
    const target: number[] = []
    for (const part of [words.slice(0, half), words.slice(half)])
      if (part.length > 0) target.push(made.target.push(write(part, TARGET_SYLLABLES)) - 1)
    made.beads.push({ source: [at], target })
  }
  return made
}

function write(ids: readonly number[], syllables: readonly string[]): string {
  const words = ids.map((id) => {
    let word = ''
    for (let left = id + 15; left > 0; left = Math.floor(left / 15))
      word += syllables[left % 15] ?? ''
    return word
  })
  return `${words.join(' ')}.`
}
