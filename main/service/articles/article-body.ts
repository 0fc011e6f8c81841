import type { Block, Segment } from '../../../contract/article.ts'
import type { Mark } from '../../../contract/rich-text.ts'
import type { ArticleRecord, BlockShape } from '../../library/article-record.ts'
import type { Strings } from '../../translation/locale-file.ts'
import { decodeAnchor, linkAnchor } from '../../../contract/anchor.ts'

/**
 * Keys of an article's blocks in reading order; each restored block follows the block it followed in the original.
 */
export function bodyOrder(record: Pick<ArticleRecord, 'blocks' | 'trimmed'>): string[] {
  const known = new Set(record.blocks.map((block) => block.key))
  const restored = record.trimmed.filter((one) => one.restored)
  const after = (key: string | null) =>
    restored
      // A restored block whose predecessor is missing comes first.
      .filter((one) => (one.after !== null && known.has(one.after) ? one.after : null) === key)
      .map((one) => one.key)
  return [...after(null), ...record.blocks.flatMap((block) => [block.key, ...after(block.key)])]
}

/** Paths of the title and all segments of the body in reading order, as the record has them. */
export function bodyPaths(record: Pick<ArticleRecord, 'blocks' | 'trimmed'>): string[] {
  const segments = new Map(
    [...record.blocks, ...record.trimmed].map((block) => [block.key, block.segments]),
  )
  return [
    'title',
    ...bodyOrder(record).flatMap((block) =>
      (segments.get(block) ?? []).map(({ key }) => `${block}.${key}`),
    ),
  ]
}

/** An article's blocks with their texts, including restored ones. Segments without a text are empty. */
export function bodyOf(
  record: Pick<ArticleRecord, 'blocks' | 'trimmed'>,
  template: Strings,
): Block[] {
  const blocks = new Map(record.blocks.map((block) => [block.key, block]))
  const trimmed = new Map(record.trimmed.map((one) => [one.key, one]))
  return bodyOrder(record).flatMap((key): Block[] => {
    const block = blocks.get(key)
    if (block) {
      const level = block.level === undefined ? {} : { level: block.level }
      const segments = segmentsOf(key, block, template)
      return [{ key, kind: block.kind, ...level, segments, ...nonTextFields(block) }]
    }
    const back = trimmed.get(key)
    if (!back) return []
    const segments = segmentsOf(key, back, template)
    return [{ key, kind: back.kind, segments, ...nonTextFields(back) }]
  })
}

type StoredSegment = { key: string; text?: string }

/** Segments without a text in the template have the record's, or are empty. */
function segmentsOf(
  block: string,
  { segments, marks = [] }: BlockShape & { segments: readonly StoredSegment[] },
  template: Strings,
): Segment[] {
  const bySegment = Map.groupBy(marks, (mark) => mark.segment)
  return segments.map(({ key, text: stored = '' }) => {
    const text = template.get(`${block}.${key}`) ?? stored
    const fitting = (bySegment.get(key) ?? [])
      .filter((mark) => mark.start < mark.end && mark.end <= text.length)
      .map(
        ({ kind, start, end, href, ruby }): Mark => ({
          kind,
          start,
          end,
          ...(href === undefined ? {} : { href }),
          ...(ruby === undefined ? {} : { ruby }),
        }),
      )
    return { key, text, ...(fitting.length > 0 ? { marks: fitting } : {}) }
  })
}

function nonTextFields(shape: BlockShape): Pick<Block, 'picture' | 'cell' | 'item' | 'verse'> {
  const { picture, cell, item, verse } = shape
  return {
    ...(picture ? { picture } : {}),
    ...(cell ? { cell } : {}),
    ...(item ? { item } : {}),
    ...(verse ? { verse } : {}),
  }
}

/** Target blocks of the links and notes in the shown blocks, by anchor. Dead links are omitted. */
export function targetsOf(
  record: Pick<ArticleRecord, 'blocks' | 'trimmed'>,
  shown: readonly Block[],
  bodyKeys: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const wanted = new Set(
    shown.flatMap((block) =>
      block.segments.flatMap(({ marks }) =>
        (marks ?? []).map(({ href }) => linkAnchor(href)).filter((anchor) => anchor !== null),
      ),
    ),
  )
  const found = new Map<string, string>()
  if (wanted.size > 0)
    for (const { key, anchors } of [...record.blocks, ...record.trimmed])
      for (const anchor of anchors ?? [])
        if (bodyKeys.has(key) && !found.has(anchor)) found.set(anchor, key)
  return new Map(
    [...wanted].flatMap((anchor): [string, string][] => {
      const block = found.get(anchor) ?? found.get(decodeAnchor(anchor))
      return block === undefined ? [] : [[anchor, block]]
    }),
  )
}

/** Paths of segments in the record that have no text in the template. */
export function lostPaths(record: Pick<ArticleRecord, 'blocks'>, template: Strings): string[] {
  return record.blocks
    .flatMap((block) => block.segments.map(({ key }) => `${block.key}.${key}`))
    .filter((path) => !template.has(path))
}
