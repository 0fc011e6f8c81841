import type { Translation } from '../../../../contract/translation.ts'

const joinsByTranslation = new WeakMap<Translation, Map<string, string[]>>()

/** The sentences joined to each sentence; computed once per translation. */
function joinsIn(translation: Translation): Map<string, string[]> {
  let joins = joinsByTranslation.get(translation)
  if (joins) return joins
  joins = new Map()
  for (const [joined, { joinedTo }] of Object.entries(translation.status)) {
    if (joinedTo === undefined) continue
    const others = joins.get(joinedTo)
    if (others) others.push(joined)
    else joins.set(joinedTo, [joined])
  }
  joinsByTranslation.set(translation, joins)
  return joins
}

/** Returns the sentences whose translation is part of that of `path`; undefined if there are none. */
export function joinsOf(
  translation: Translation | undefined,
  path: string,
): readonly string[] | undefined {
  return translation && joinsIn(translation).get(path)
}

/**
 * Returns the text that contains the translation of a sentence joined to another; undefined for any other sentence.
 */
export function joinedTextOf(
  translation: Translation | undefined,
  path: string,
): string | undefined {
  const joinedTo = translation?.status[path]?.joinedTo
  return joinedTo === undefined ? undefined : translation?.strings[joinedTo]
}

/** Returns a sentence and all that any of the translations joins with it: what lights up together. */
export function pairPaths(
  translations: readonly (Translation | undefined)[],
  path: string,
): ReadonlySet<string> {
  const paths = new Set([path])
  // Iterating a Set also visits values added during the iteration.
  for (const one of paths)
    for (const translation of translations) {
      const joinedTo = translation?.status[one]?.joinedTo
      if (joinedTo !== undefined) paths.add(joinedTo)
      for (const joined of joinsOf(translation, one) ?? []) paths.add(joined)
    }
  return paths
}
