import type { Cell } from './build-rows.ts'

/** Unreviewed and made by a machine throughout: marked once for the block, not sentence by sentence. */
export function isMachineMade({ segments }: Pick<Cell, 'segments'>): boolean {
  const made = segments.filter((one) => one.text !== null)
  return (
    made.length > 0 &&
    made.every((one) => one.status?.origin === 'machine' && one.status.state !== 'reviewed')
  )
}
