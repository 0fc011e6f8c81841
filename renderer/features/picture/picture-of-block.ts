import type { Article } from '../../../contract/article.ts'
import { joinSegments } from '../../../contract/join-segments.ts'
import type { Picture } from '../../../contract/rich-text.ts'
import type { Translation } from '../../../contract/translation.ts'

export type CaptionedPicture = {
  picture: Picture
  /** In the order of the columns; empty for a picture without a caption. */
  captions: { language: string; text: string }[]
}

type Open = {
  article: Pick<Article, 'blocks' | 'trimmed' | 'cover' | 'language'>
  languages: readonly string[]
  translations: ReadonlyMap<string, Pick<Translation, 'strings'>>
}

/** Returns the picture of a block or of a passage that was left out, by its key, or the cover's; null if there is none. */
export function pictureOfBlock(
  { article, languages, translations }: Open,
  key: string,
): CaptionedPicture | null {
  const block = article.blocks.find((one) => one.key === key)
  if (block?.picture) {
    const captions = languages.map((language) => {
      const strings = translations.get(language)?.strings
      const texts = block.segments.map((one) =>
        language === article.language ? one.text : (strings?.[`${key}.${one.key}`] ?? ''),
      )
      return { language, text: joinSegments(texts.filter(Boolean), language) }
    })
    return { picture: block.picture, captions: captions.filter(({ text }) => text !== '') }
  }
  const trimmed = article.trimmed.find((one) => one.key === key)
  if (trimmed?.picture) {
    const caption = { language: article.language, text: trimmed.text }
    return { picture: trimmed.picture, captions: trimmed.text === '' ? [] : [caption] }
  }
  return key === 'cover' && article.cover ? { picture: article.cover, captions: [] } : null
}
