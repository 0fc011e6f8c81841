import { writeSync } from 'node:fs'
import { readState, stateAfter } from '../kills/library-state.ts'
import { nextOperation, randomFrom, runOperation } from '../kills/operations.ts'
import { testLibrary } from '../service/test-library.ts'

/** Runs random operations on a library, in a process that is killed. Prints each before it begins, and `done` after it. */
const [root = '', seed = '', count = ''] = process.argv.slice(2)
const library = await testLibrary({ root, appRoot: root })
const random = randomFrom(Number(seed))
let state = await readState(library)
writeSync(1, 'ready\n')
for (let number = 0; number < Number(count); number += 1) {
  const operation = nextOperation(state, random)
  writeSync(1, `${JSON.stringify(operation)}\n`)
  await runOperation(library, operation)
  writeSync(1, 'done\n')
  state = stateAfter(state, operation)
}
