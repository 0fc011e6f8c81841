import { type Family, fontFamily } from '../../../ui/typeface.ts'
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

/**
 * Returns the named faces that can be chosen for languages: of the first of their scripts, because a text in another
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
