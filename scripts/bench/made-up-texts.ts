/** Two parallel texts of invented words. */
export type MadeUpTexts = { readonly source: string[]; readonly target: string[] }

const SOURCE_SYLLABLES = 'ba de gi lo mu ne pa ri so tu va zen kor lim tas'.split(' ')
const TARGET_SYLLABLES = 'ще жо фы ля цу хэ юк яр эс гли бро ым няп шта вро'.split(' ')

/** Vocabulary size of each language. */
const VOCABULARY = 12_000

/** Shares of words that are omitted or inserted, of numbers, and of sentences that become two. */
const NOISE = { lost: 0.15, added: 0.15, number: 0.02, split: 0.15 }

/**
 * A source text of `sentences` sentences and its translation: word frequencies follow Zipf's law, each word has one translation, some
 * words are omitted or inserted, neighbours swapped, some sentences split. Deterministic.
 */
export function makeUpTexts(sentences: number): MadeUpTexts {
  const random = makeRandom(sentences)
  const source: string[] = []
  const target: string[] = []
  for (let at = 0; at < sentences; at += 1) {
    const ids = Array.from({ length: 6 + Math.floor(random() * 18) }, () => drawWord(random))
    source.push(`${ids.map((id) => write(id, SOURCE_SYLLABLES)).join(' ')}.`)
    const translated = ids.filter(() => random() > NOISE.lost)
    for (let k = 1; k < translated.length; k += 1)
      if (random() < 0.3) {
        const [a = 0, b = 0] = translated.slice(k - 1, k + 1)
        translated.splice(k - 1, 2, b, a)
      }
    const words = translated.flatMap((id) =>
      random() < NOISE.added ? [id, drawWord(random)] : [id],
    )
    const half = random() < NOISE.split ? Math.ceil(words.length / 2) : words.length
    for (const part of [words.slice(0, half), words.slice(half)])
      if (part.length > 0)
        target.push(`${part.map((id) => write(id, TARGET_SYLLABLES)).join(' ')}.`)
  }
  return { source, target }
}

/** A random word id. Negative ids are numbers, which are the same in both languages. */
function drawWord(random: () => number): number {
  if (random() < NOISE.number) return -1 - Math.floor(random() * 2000)
  return Math.floor(VOCABULARY ** random()) - 1
}

function write(id: number, syllables: readonly string[]): string {
  if (id < 0) return String(-id)
  let word = ''
  for (let left = id + syllables.length; left > 0; left = Math.floor(left / syllables.length))
    word += syllables[left % syllables.length] ?? ''
  return word
}

/** A seeded pseudo-random number generator from 0 to 1 (mulberry32). */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
