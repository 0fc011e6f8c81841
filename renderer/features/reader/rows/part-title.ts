import type { TFunction } from 'i18next'
import type { Article } from '../../../../contract/article.ts'

/** Returns the title of a part's chapter, or a name for the front matter; empty where there is no such part. */
export function partTitle({ parts }: Pick<Article, 'parts'>, part: number, t: TFunction): string {
  const found = parts[part]
  return found ? (found.title ?? t('contents.front')) : ''
}

/** Returns the share of the article's sentences before a part, 0 to 1. */
export function shareBefore({ parts }: Pick<Article, 'parts'>, part: number): number {
  const sum = (some: Article['parts']) => some.reduce((total, one) => total + one.segments, 0)
  const all = sum(parts)
  return all === 0 ? 0 : sum(parts.slice(0, part)) / all
}
