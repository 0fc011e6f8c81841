import { expect, test } from 'vitest'
import { PARSER_FUZZ } from '../../support/fuzz/parser-fuzz.ts'

test.each(PARSER_FUZZ.map((one) => [one.name, one] as const))(
  '%s',
  async (_, { attempt, runs }) => {
    const failure = await attempt({ seed: 20_265, runs })
    expect(failure && `${failure.error}\n${failure.counterexample}`).toBeNull()
  },
  240_000,
)
