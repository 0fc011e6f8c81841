import type { Article, Block, Chapter, Progress, Trimmed } from '../../../contract/article.ts'
import type { ArticleRecord } from '../../library/article-record.ts'
import { hashOnce } from '../../translation/hash-once.ts'
import type { Strings } from '../../translation/locale-file.ts'
import { textHash } from '../../translation/text-hash.ts'
import { type SourceText, sourceProgress } from '../../translation/translation-of.ts'
import { bodyOf, targetsOf } from './article-body.ts'
import { type PartRange, partsOf, partWith } from './parts-of.ts'

/** An article's record and texts, split into parts. */
export type WholeSource = {
  record: ArticleRecord
  text: SourceText
  parts: readonly PartRange[]
  chapters: Chapter[]
  /** Keys of all blocks. */
  keys: ReadonlySet<string>
  progress: Progress
  /** Hashes source texts, each once. */
  hash: (text: string) => string
}

/** An article and the part that is shown. */
export type OpenSource = WholeSource & {
  part: number
  /** Blocks of the part. */
  shown: readonly Block[]
}

/** Derives what opening any part of an article needs. */
export function wholeSource(record: ArticleRecord, template: Strings): WholeSource {
  const blocks = bodyOf(record, template)
  return {
    record,
    text: { id: record.id, title: template.get('title') ?? record.title, blocks },
    ...partsOf(record, blocks),
    keys: new Set(blocks.map((block) => block.key)),
    progress: sourceProgress(blocks),
    hash: hashOnce(textHash),
  }
}

/** Builds the Article sent to the renderer; `translated` are its languages besides the source. */
export function articleOf(
  source: OpenSource,
  isShipped: boolean,
  translated: Article['languages'],
): Article {
  const { record, text, parts, chapters, keys, part, shown, progress } = source
  const { id, language, importedAt, byline, published } = record
  const body = text.blocks
  const targets = targetsOf(record, shown, keys)
  const own = new Set(shown.map((block) => block.key))
  // Blocks whose predecessor is missing belong to the first part.
  const isHere = ({ key, after }: Trimmed) =>
    own.has(key) || (after !== null && keys.has(after) ? own.has(after) : part === 0)
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
    languages: [{ language, progress, isRemovable: false }, ...translated],
  }
}

/** The fields of a trimmed block sent to the renderer. */
function trimmedOf(one: Trimmed): Trimmed {
  const { key, kind, step, reason, text, after, restored, picture } = one
  return { key, kind, step, reason, text, after, restored, ...(picture ? { picture } : {}) }
}
