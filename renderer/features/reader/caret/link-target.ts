import type { Article } from '../../../../contract/article.ts'

/**
 * Where an anchor leads: a part of the article and the first sentence of a block there; in the part that is open, of a
 * picture without words, that of what follows it. Null where it leads nowhere.
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
