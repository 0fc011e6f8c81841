import { DYSLEXIC_FACE, type Family, fontFamily } from '../../../ui/typeface.ts'
import { canvasMeasure } from './measure-text.ts'
import { faceScript } from './face-script.ts'
import { presentFaces } from './present-faces.ts'
import { candidatesFor, type FaceScript, type SystemFace } from './system-faces.ts'

/** A face to choose: one of the bundled families, or a named face before them. */
export type FaceChoice = { family: Family; face: string | null }

const known = new Map<FaceScript, readonly SystemFace[]>()

/** The system's faces for a script, measured once. */
function installed(script: FaceScript): readonly SystemFace[] {
  let faces = known.get(script)
  if (!faces) {
    const measure = canvasMeasure()
    faces = measure ? presentFaces(candidatesFor(script), script, measure) : []
    known.set(script, faces)
  }
  return faces
}

const DYSLEXIC: FaceChoice = { family: 'sans', face: DYSLEXIC_FACE }

/** Returns the named faces that come with Diglot and have the letters of one of the languages, or are chosen already. */
export function bundledFaces(languages: readonly string[], current: FaceChoice): FaceChoice[] {
  const isOffered =
    current.face === DYSLEXIC_FACE ||
    languages.map(faceScript).some((script) => script === 'latin' || script === 'cyrillic')
  return isOffered ? [DYSLEXIC] : []
}

/**
 * Returns the named faces of the computer that can be chosen for languages: of the first of their scripts, because a text in another
 * script uses the bundled ones.
 */
export function namedFaces(languages: readonly string[]): FaceChoice[] {
  const [script] = languages.map(faceScript).toSorted((a, b) => rank(a) - rank(b))
  if (script === undefined) return []
  return installed(script).map(({ name, family }) => ({ family, face: name }))
}

const ALPHABETS: readonly FaceScript[] = ['latin', 'cyrillic', 'other', 'arabic']

/** Alphabets first: most faces are made for them. */
function rank(script: FaceScript): number {
  const place = ALPHABETS.indexOf(script)
  return place < 0 ? ALPHABETS.length : place
}

/** Returns the name of a language's bundled face, such as “Noto Serif SC”. */
export function bundledName(language: string, family: Family): string {
  const [first = ''] = fontFamily(language, family).split(',')
  return first.replaceAll('"', '').replace(/ Variable$/, '')
}
