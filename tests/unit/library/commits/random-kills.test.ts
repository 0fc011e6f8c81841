import { expect, test } from 'vitest'
import { killAtRandom } from '../../../support/kills/random-kills.ts'
import { inLongRun } from '../../../support/long-run.ts'
import { temporaryFolder } from '../../../support/temporary-folder.ts'

const KILLS = inLongRun(100, 8)

test('processes killed at random lose nothing and leave nothing half done', {
  timeout: 600_000,
}, async () => {
  const result = await killAtRandom(await temporaryFolder(), { kills: KILLS, seed: 8 })
  expect(result.faults).toEqual([])
  expect(result.kills).toBe(KILLS)
  expect(Object.keys(result.acknowledged).length).toBeGreaterThan(4)
})
