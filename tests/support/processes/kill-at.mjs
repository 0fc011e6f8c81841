// Preloaded into a process that changes a library: ends it, without any cleanup, before the n-th change of the disk.
// DIGLOT_KILL_AT is n, DIGLOT_KILL_CALLS the functions of node:fs/promises that count, separated by commas.
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const last = Number(process.env.DIGLOT_KILL_AT)
let count = 0
for (const name of (process.env.DIGLOT_KILL_CALLS ?? '').split(',')) {
  const call = fs.promises[name]
  fs.promises[name] = (...input) => {
    const isChange = name !== 'open' || input[1] !== 'r'
    if (isChange) count += 1
    if (count >= last) process.kill(process.pid, 'SIGKILL')
    return call(...input)
  }
}
syncBuiltinESMExports()
