import { DISK_PROBLEMS } from '../../../contract/errors/disk-problems.ts'

/** Why a change can be refused for the moment, whatever it changes; each has a message. */
const REFUSALS = [...DISK_PROBLEMS, 'in-use'] as const

type Refusal = (typeof REFUSALS)[number]

/** Returns why the disk or another program has refused a change, by the contract's NOT_CHANGED error. */
export function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !('data' in error)) return null
  const { data } = error
  if (typeof data !== 'object' || data === null || !('problem' in data)) return null
  return REFUSALS.find((one) => one === data.problem) ?? null
}
