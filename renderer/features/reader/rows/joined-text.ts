import type { Translation } from '../../../../contract/translation.ts'

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
