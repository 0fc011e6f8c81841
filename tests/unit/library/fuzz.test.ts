import { COMMIT_FUZZ } from '../../support/fuzz/commit-fuzz.ts'
import { expect, test } from 'vitest'
import { LIBRARY_FUZZ } from '../../support/fuzz/library-fuzz.ts'
import { SCHEMA_FUZZ } from '../../support/fuzz/schema-fuzz.ts'
import { runsOf } from '../../support/long-run.ts'

test.each([...LIBRARY_FUZZ, ...COMMIT_FUZZ, ...SCHEMA_FUZZ].map((one) => [one.name, one] as const))(
  '%s',
  async (_, { attempt, runs }) => {
    const failure = await attempt({ seed: 20_263, runs: runsOf(runs) })
    expect(failure && `${failure.error}\n${failure.counterexample}`).toBeNull()
  },
  240_000,
)
