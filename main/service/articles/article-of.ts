import type { Article, Block, Chapter, Trimmed } from '../../../contract/article.ts'
import type { ArticleRecord } from '../../library/article-record.ts'
import { type SourceText, sourceProgress } from '../../translation/translation-of.ts'
import { bodyOrder, targetsOf } from './article-body.ts'
import { type PartRange, partWith } from './parts-of.ts'

/** An article's record and texts, and the part that is shown. */
export type OpenSource = {
  record: ArticleRecord
  text: SourceText
  parts: readonly PartRange[]
  chapters: Chapter[]
  part: number
  /** Blocks of the part. */
  shown: readonly Block[]
}

/** Builds the Article sent to the renderer; `translated` are its languages besides the source. */
export function articleOf(
  source: OpenSource,
  isShipped: boolean,
  translated: Article['languages'],
): Article {
  const { record, text, parts, chapters, part, shown } = source
  const { id, language, importedAt, byline, published } = record
  const body = text.blocks
  const targets = targetsOf(record, shown, bodyOrder(record))
  const own = new Set(shown.map((block) => block.key))
  const known = new Set(body.map((block) => block.key))
  // Blocks whose predecessor is missing belong to the first part.
  const isHere = ({ key, after }: Trimmed) =>
    own.has(key) || (after !== null && known.has(after) ? own.has(after) : part === 0)
  return {
    id,
    title: text.title,
    language,
    importedAt,
    isShipped,
    byline,
    published,
    source: record.source,
    blocks: [...shown],
    trimmed: record.trimmed.filter(isHere).map(trimmedOf),
    cover: record.cover ?? null,
    targets: Object.fromEntries(
      [...targets].map(([anchor, block]) => [
        anchor,
        { block, part: partWith(parts, body, block) },
      ]),
    ),
    parts: parts.map(({ title, blocks, segments }) => ({ title, blocks, segments })),
    part,
    chapters,
    languages: [{ language, progress: sourceProgress(body), isRemovable: false }, ...translated],
  }
}

/** The fields of a trimmed block sent to the renderer. */
function trimmedOf(one: Trimmed): Trimmed {
  const { key, kind, step, reason, text, after, restored, picture } = one
  return { key, kind, step, reason, text, after, restored, ...(picture ? { picture } : {}) }
}
