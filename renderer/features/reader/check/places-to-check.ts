import { isDoubtful } from '../../../../contract/doubtful.ts'
import type { SegmentStatus, Translation } from '../../../../contract/translation.ts'

/** A sentence that a person should look at, and the translation that it is in. */
export type PlaceToCheck = { path: string; language: string }

/** Whether a person should look at a sentence: its translation is missing, out of date or an uncertain match. */
function isToCheck(status: SegmentStatus | undefined): boolean {
  if (!status || status.state === 'missing' || status.state === 'stale') return true
  // A joined sentence is checked with the one that has the text.
  return status.state !== 'joined' && isDoubtful(status)
}

/** Returns the places to check among some sentences, in their order; a sentence counts once, for its first translation. */
export function placesToCheck(
  paths: readonly string[],
  translations: readonly Translation[],
): PlaceToCheck[] {
  return paths.flatMap((path) => {
    const found = translations.find(({ status }) => isToCheck(status[path]))
    return found ? [{ path, language: found.language }] : []
  })
}

/** Returns the next (1) or previous (-1) place from a sentence; undefined behind the last or before the first. */
export function stepPlace(
  places: readonly PlaceToCheck[],
  paths: readonly string[],
  from: string | null,
  by: 1 | -1,
): PlaceToCheck | undefined {
  const start = from === null ? -1 : paths.indexOf(from)
  const at = new Map(paths.map((path, index) => [path, index]))
  return by === 1
    ? places.find(({ path }) => (at.get(path) ?? -1) > start)
    : places.findLast(({ path }) => (at.get(path) ?? -1) < start)
}
