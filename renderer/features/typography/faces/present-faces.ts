import type { FaceScript, SystemFace } from './system-faces.ts'

/** Returns the width of a text in a CSS font-family list. */
export type Measure = (families: string, text: string) => number

/** Generic families that differ in their widths, one of which is used where a face is not there. */
const FALLBACKS = ['monospace', 'serif', 'sans-serif'] as const

const LATIN = 'mmmWWiillQ@ 0123 fgjy'

/**
 * Letters whose widths tell faces apart. Han characters and syllables of Hangul have one width in every face; the faces
 * have Latin letters too.
 */
const SAMPLES: Readonly<Partial<Record<FaceScript, string>>> = {
  cyrillic: 'ЖжШщЮю ыфдл мир',
  arabic: 'أبجد هوز حطي كلمن',
}

/**
 * Returns the faces that are installed and have the letters of the script. `document.fonts.check` is true for fonts that are
 * not there; but a face that is there has the same width whatever would replace it.
 */
export function presentFaces(
  candidates: readonly SystemFace[],
  script: FaceScript,
  measure: Measure,
): SystemFace[] {
  const text = [SAMPLES[script] ?? LATIN, LATIN].find((one) => differs(one, measure))
  if (text === undefined) return []
  const widths = new Map<string, number>()
  for (const { name } of candidates) {
    const [first, ...others] = FALLBACKS.map((generic) => measure(`"${name}", ${generic}`, text))
    if (first !== undefined && others.every((width) => width === first)) widths.set(name, first)
  }
  return candidates.filter(
    ({ name, substitute }) =>
      widths.has(name) && !(substitute && widths.get(substitute) === widths.get(name)),
  )
}

/** Whether the generic families differ for a text: else nothing can be concluded from its width. */
function differs(text: string, measure: Measure): boolean {
  return new Set(FALLBACKS.map((generic) => measure(generic, text))).size === FALLBACKS.length
}
