import { expect, test } from 'vitest'
import { DOCUMENT_FUZZ } from '../../support/fuzz/document-fuzz.ts'
import { runsOf } from '../../support/long-run.ts'

test.each(DOCUMENT_FUZZ.map((one) => [one.name, one] as const))(
  'is imported or refused, and nothing else happens: %s',
  async (_, { attempt, runs }) => {
    const failure = await attempt({ seed: 20_262, runs: runsOf(runs) })
    expect(failure && `${failure.error}\n${failure.counterexample}`).toBeNull()
  },
  240_000,
)
