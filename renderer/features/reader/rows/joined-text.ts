import type { Translation } from '../../../../contract/translation.ts'

/** The text that holds the translation of a sentence which was translated together with another; undefined for any other. */
export function joinedTextOf(
  translation: Translation | undefined,
  path: string,
): string | undefined {
  const joinedTo = translation?.status[path]?.joinedTo
  return joinedTo === undefined ? undefined : translation?.strings[joinedTo]
}
