import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { killAtRandom } from '../../tests/support/kills/random-kills.ts'

const USAGE = `usage: npm run test:kills -- [--kills N] [--seed S]
  --kills  number of processes to kill; 200 by default
  --seed   random by default
Kills processes that change a library (import, translations, language, removal, restoring, settings, position), each
before a random change of the disk, and checks the library after each. Exit code 1 if anything is lost or half done.`

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 0x7fffffff) },
  },
})
const [kills, seed] = [Number(values.kills), Number(values.seed)]
if (!(kills > 0) || !Number.isInteger(seed)) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  const root = await mkdtemp(join(tmpdir(), 'diglot-kills-'))
  console.log(`seed ${seed}`)
  const result = await killAtRandom(root, { kills, seed }, (soFar) => {
    if (soFar.kills % 20 === 0) console.log(`${soFar.kills} kills, ${soFar.faults.length} faults`)
  })
  for (const fault of result.faults) console.error(`✗ ${fault}`)
  const counts = Object.entries(result.acknowledged).map(([kind, count]) => `${kind} ${count}`)
  const all = Object.values(result.acknowledged).reduce((sum, count) => sum + count, 0)
  console.log(
    `${result.kills} kills: ${all} acknowledged operations (${counts.join(', ')}); ` +
      `${result.interrupted} interrupted, of which ${result.made} were made; ${result.faults.length} faults`,
  )
  if (result.faults.length === 0) await rm(root, { recursive: true })
  else console.log(`the library: ${root}`)
  process.exitCode = result.faults.length === 0 ? 0 : 1
}
