import { isDeepStrictEqual } from 'node:util'
import { startProcess } from '../processes/run-process.ts'
import { testLibrary } from '../service/test-library.ts'
import { readState, stateAfter } from './library-state.ts'
import { type LibraryState, type Operation, randomFrom } from './operations.ts'

export type KillResult = {
  kills: number
  /** Operations that were acknowledged before a kill, by kind. */
  acknowledged: Record<string, number>
  /** Operations that a kill interrupted, and how many of them had been made. */
  interrupted: number
  made: number
  faults: string[]
}

/** Operations of a session at most; most are killed before. */
const MAX_OPERATIONS = 12
/** The call of a function that changes the disk before which a session is killed is below this. */
const MAX_CALLS = 150
const CALLS = 'rename,open,rm,rmdir,mkdir,link'

/**
 * Kills processes that work on a library, each before a random change of the disk, and checks after each kill that
 * what was acknowledged is there, and the interrupted operation made as a whole or not at all.
 */
export async function killAtRandom(
  root: string,
  { kills, seed }: { kills: number; seed: number },
  onKill: (result: KillResult) => void = () => undefined,
): Promise<KillResult> {
  const random = randomFrom(seed)
  const result: KillResult = { kills: 0, acknowledged: {}, interrupted: 0, made: 0, faults: [] }
  let known = await readState(await testLibrary({ root, appRoot: root }))
  while (result.kills < kills) {
    const at = 1 + random(MAX_CALLS)
    const session = String(random(2 ** 31))
    const { ended } = startProcess('run-session.ts', [root, session, String(MAX_OPERATIONS)], {
      preload: 'kill-at.mjs',
      env: { DIGLOT_KILL_AT: String(at), DIGLOT_KILL_CALLS: CALLS },
    })
    const { signal, code, output } = await ended
    const fault = (text: string) => result.faults.push(`session ${session}, call ${at}: ${text}`)
    if (signal !== 'SIGKILL' && code !== 0) fault(output)
    if (signal === 'SIGKILL') result.kills += 1
    const { state, interrupted } = afterSession(known, output, result.acknowledged)
    try {
      const found = await readState(await testLibrary({ root, appRoot: root }))
      const alternative = interrupted && stateAfter(state, interrupted)
      if (interrupted) result.interrupted += 1
      if (alternative && isDeepStrictEqual(found, alternative)) result.made += 1
      else if (!isDeepStrictEqual(found, state))
        fault(
          `found ${JSON.stringify(found)}, expected ${JSON.stringify(state)} or ${JSON.stringify(interrupted)}`,
        )
      known = found
    } catch (error) {
      fault(String(error))
      // A library with a fault says nothing about the next kills.
      return result
    }
    onKill(result)
  }
  return result
}

/** The state after the acknowledged operations of a session, and the operation that had begun. */
function afterSession(
  before: LibraryState,
  output: string,
  acknowledged: Record<string, number>,
): { state: LibraryState; interrupted: Operation | null } {
  let state = before
  let begun: Operation | null = null
  for (const line of output.split('\n'))
    if (line === 'done' && begun) {
      state = stateAfter(state, begun)
      acknowledged[begun.kind] = (acknowledged[begun.kind] ?? 0) + 1
      begun = null
    } else if (line.startsWith('{')) begun = JSON.parse(line)
  return { state, interrupted: begun }
}
