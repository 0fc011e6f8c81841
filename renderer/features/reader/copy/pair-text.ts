import type { Article } from '../../../../contract/article.ts'
import { joinSegments } from '../../../../contract/join-segments.ts'
import type { Translation } from '../../../../contract/translation.ts'
import { pairPaths } from '../rows/joined-text.ts'

/**
 * Returns what lights up with a sentence: the sentences that are translated together, one line per language in column
 * order, without languages that lack them; null if there is no such sentence.
 */
export function pairText(
  article: Article,
  translations: ReadonlyMap<string, Translation>,
  languages: readonly string[],
  path: string,
): string | null {
  const source = sourceTexts(article)
  if (!source.has(path)) return null
  const shown = languages.map((language) => translations.get(language))
  const lit = pairPaths(shown, path)
  // In the order of the article.
  const paths = [...source.keys()].filter((one) => lit.has(one))
  const lines = languages.map((language, column) => {
    const texts = paths.map((one) =>
      language === article.language ? source.get(one) : shown[column]?.strings[one],
    )
    return joinSegments(
      texts.map((text) => text?.trim() ?? ''),
      language,
    )
  })
  const present = lines.filter((line) => line !== '')
  return present.length > 0 ? present.join('\n') : null
}

/** The sentences of the open part by path, the title first. */
function sourceTexts({ title, blocks }: Article): Map<string, string> {
  const texts = blocks.flatMap((block) =>
    block.segments.map(({ key, text }) => [`${block.key}.${key}`, text] as const),
  )
  return new Map([['title', title], ...texts])
}
