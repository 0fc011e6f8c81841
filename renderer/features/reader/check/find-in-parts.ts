import type { Translation } from '../../../../contract/translation.ts'
import { type PlaceToCheck, placesToCheck } from './places-to-check.ts'

/** Returns the other parts in the order in which they are searched, from the open one on, around the ends. */
export function partsAround(part: number, parts: number, by: 1 | -1): number[] {
  return Array.from(
    { length: parts - 1 },
    (_, step) => (part + by * (step + 1) + parts * 2) % parts,
  )
}

/**
 * Returns the first place to check in other parts, the last one of a part when searching backwards; null if there is
 * none. Translations are loaded part by part, until one has a place.
 */
export async function findInParts(
  parts: readonly number[],
  by: 1 | -1,
  load: (part: number) => Promise<readonly Translation[]>,
): Promise<(PlaceToCheck & { part: number }) | null> {
  for (const part of parts) {
    const translations = await load(part)
    // Statuses are in the order of the article. The title belongs to the first part.
    const paths = Object.keys(translations[0]?.status ?? {}).filter(
      (path) => part === 0 || path !== 'title',
    )
    const places = placesToCheck(paths, translations)
    const found = by === 1 ? places[0] : places.at(-1)
    if (found) return { ...found, part }
  }
  return null
}
