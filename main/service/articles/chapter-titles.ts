import type { Block, Chapter } from '../../../contract/article.ts'
import { joinSegments } from '../../../contract/join-segments.ts'
import { fold } from '../../documents/lines/fold.ts'
import type { Strings } from '../../translation/locale-file.ts'

/** How many blocks at the beginning of a chapter may be its title: a picture, a number, a title. */
const MAX_TITLE_BLOCKS = 4

/**
 * Returns the titles of an article's chapters in a translation, null where it has none: the translations of the
 * headings at a chapter's beginning whose text is in its title.
 */
export function chapterTitles(
  chapters: readonly Pick<Chapter, 'title' | 'block'>[],
  blocks: readonly Block[],
  strings: Strings,
  language: string,
): (string | null)[] {
  const places = new Map(blocks.map(({ key }, place) => [key, place]))
  return chapters.map(({ title, block }) => {
    const at = places.get(block)
    if (at === undefined) return null
    const wanted = fold(title)
    const found = blocks.slice(at, at + MAX_TITLE_BLOCKS).flatMap(({ key, segments }) => {
      const own = fold(segments.map(({ text }) => text).join(''))
      if (own === '' || !wanted.includes(own)) return []
      const texts = segments.flatMap((segment) => strings.get(`${key}.${segment.key}`) ?? [])
      return texts.length === 0 ? [] : [joinSegments(texts, language)]
    })
    return found.length === 0 ? null : found.join(' · ')
  })
}
