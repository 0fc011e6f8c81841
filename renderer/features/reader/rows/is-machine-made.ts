import type { Cell } from './build-rows.ts'

/**
 * Whether all translated sentences of a block are unreviewed machine translation; such a block is marked once, not
 * per sentence.
 */
export function isMachineMade({ segments }: Pick<Cell, 'segments'>): boolean {
  const made = segments.filter((one) => one.text !== null)
  return (
    made.length > 0 &&
    made.every((one) => one.status?.origin === 'machine' && one.status.state !== 'reviewed')
  )
}
