import type { Block } from '../../contract/article.ts'
import type { ArticleRecord } from '../library/article-record.ts'
import type { Strings } from '../translation/locale-file.ts'

/** The keys of an article's blocks as it is read: each restored block after the block that it followed. */
export function bodyOrder(record: Pick<ArticleRecord, 'blocks' | 'trimmed'>): string[] {
  const known = new Set(record.blocks.map((block) => block.key))
  const restored = record.trimmed.filter((one) => one.restored)
  const after = (key: string | null) =>
    restored
      // One whose place is gone stands at the start rather than nowhere.
      .filter((one) => (one.after !== null && known.has(one.after) ? one.after : null) === key)
      .map((one) => one.key)
  return [...after(null), ...record.blocks.flatMap((block) => [block.key, ...after(block.key)])]
}

/** An article's blocks with their words, restored ones in their places. A segment whose words are lost is empty. */
export function bodyOf(
  record: Pick<ArticleRecord, 'blocks' | 'trimmed'>,
  template: Strings,
): Block[] {
  const blocks = new Map(record.blocks.map((block) => [block.key, block]))
  const trimmed = new Map(record.trimmed.map((one) => [one.key, one]))
  const restoredKeys = segmentKeysByBlock(template)
  return bodyOrder(record).flatMap((key): Block[] => {
    const block = blocks.get(key)
    if (block) {
      const segments = block.segments.map((segment) => ({
        key: segment,
        text: template.get(`${key}.${segment}`) ?? '',
      }))
      const level = block.level === undefined ? {} : { level: block.level }
      return [{ key, kind: block.kind, ...level, segments }]
    }
    const back = trimmed.get(key)
    if (!back) return []
    const segments = (restoredKeys.get(key) ?? []).map((segment) => ({
      key: segment,
      text: template.get(`${key}.${segment}`) ?? '',
    }))
    return [
      {
        key,
        kind: back.kind,
        segments: segments.length > 0 ? segments : [{ key: 's1', text: back.text }],
      },
    ]
  })
}

/** The paths of the record's own blocks that the template has no words for. */
export function lostPaths(record: Pick<ArticleRecord, 'blocks'>, template: Strings): string[] {
  return record.blocks
    .flatMap((block) => block.segments.map((segment) => `${block.key}.${segment}`))
    .filter((path) => !template.has(path))
}

function segmentKeysByBlock(template: Strings): Map<string, string[]> {
  const keys = new Map<string, string[]>()
  for (const path of template.keys()) {
    const [block = '', segment] = path.split('.')
    if (segment === undefined || !block.startsWith('t')) continue
    keys.set(block, [...(keys.get(block) ?? []), segment])
  }
  for (const segments of keys.values())
    segments.sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
  return keys
}
