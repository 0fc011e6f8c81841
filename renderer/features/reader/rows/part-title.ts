import type { TFunction } from 'i18next'
import type { Article } from '../../../../contract/article.ts'

/** What a part is called: by its chapter, else as what stands before the first one. Empty where there is no such part. */
export function partTitle({ parts }: Pick<Article, 'parts'>, part: number, t: TFunction): string {
  const found = parts[part]
  return found ? (found.title ?? t('contents.front')) : ''
}

/** How much of the article's text stands before a part, 0 to 1. */
export function readBefore({ parts }: Pick<Article, 'parts'>, part: number): number {
  const sum = (some: Article['parts']) => some.reduce((total, one) => total + one.segments, 0)
  const all = sum(parts)
  return all === 0 ? 0 : sum(parts.slice(0, part)) / all
}
