import type { Block } from '../../../../contract/article.ts'

/** The article's title is level 1. */
const TOP_LEVEL = 2
const LOWEST_LEVEL = 6

/**
 * Returns the level of each block's heading element, undefined for other blocks. Levels follow the nesting of the
 * headings, so that none is skipped, whatever levels the file gives them; their looks follow the file's levels.
 */
export function outlineLevels(
  blocks: readonly Pick<Block, 'kind' | 'level'>[],
): (number | undefined)[] {
  const open: number[] = []
  return blocks.map(({ kind, level = 1 }) => {
    if (kind !== 'heading') return undefined
    while ((open.at(-1) ?? 0) >= level) open.pop()
    open.push(level)
    return Math.min(LOWEST_LEVEL, TOP_LEVEL + open.length - 1)
  })
}
