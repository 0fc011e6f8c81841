import type { Article } from '../../../../contract/article.ts'

/**
 * Returns the part and sentence that a link's anchor points to: the first sentence of the target block, or, in the
 * open part, of the next block that has text. Null if the anchor does not exist.
 */
export function linkTarget(
  { blocks, part, targets }: Pick<Article, 'blocks' | 'part' | 'targets'>,
  anchor: string,
): { part: number; path: string } | null {
  const target = Object.hasOwn(targets, anchor) ? targets[anchor] : undefined
  if (!target) return null
  if (target.part !== part) return { part: target.part, path: `${target.block}.s1` }
  const at = blocks.findIndex((block) => block.key === target.block)
  const block = at < 0 ? undefined : blocks.slice(at).find((one) => one.segments.length > 0)
  const [segment] = block?.segments ?? []
  return block && segment ? { part, path: `${block.key}.${segment.key}` } : null
}
