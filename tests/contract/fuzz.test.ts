import { expect, test } from 'vitest'
import { CONTRACT_FUZZ } from '../support/fuzz/contract-fuzz.ts'
import { runsOf } from '../support/long-run.ts'

test.each(CONTRACT_FUZZ.map((one) => [one.name, one] as const))(
  '%s',
  async (_, { attempt, runs }) => {
    const failure = await attempt({ seed: 20_264, runs: runsOf(runs) })
    expect(failure && `${failure.error}\n${failure.counterexample}`).toBeNull()
  },
  240_000,
)
