import { LIBRARY_OPERATIONS } from '../service/library-operations.ts'

/** Runs one of LIBRARY_OPERATIONS in a library, in a process that may be killed. Prints `done`. */
const [root = '', appRoot = '', name = ''] = process.argv.slice(2)
const run = LIBRARY_OPERATIONS.get(name)
if (!run) throw new Error(`No such operation: ${name}`)
await run({ root, appRoot })
process.stdout.write('done\n')
