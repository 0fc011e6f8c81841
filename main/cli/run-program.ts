import { spawn } from 'node:child_process'
import type { ProgramCall } from './shell-commands.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a program with this process's terminal, signals and exit code. Signals are forwarded; an exit after one counts
 * as clean (0). Rejects if the program cannot be started. With `prints: 'errors'` its output goes to stderr, for
 * programs that only prepare something.
 */
export function runProgram(
  { command, args, env }: ProgramCall,
  prints: 'output' | 'errors' = 'output',
): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      stdio: ['inherit', prints === 'output' ? 'inherit' : process.stderr, 'inherit'],
      env,
    })
    let wasSignalled = false
    // The handler keeps this process alive until the child has cleaned up; Ctrl-C reaches both, and a second signal
    // is harmless.
    const forwardSignal = (signal: NodeJS.Signals) => {
      wasSignalled = true
      child.kill(signal)
    }
    for (const signal of SIGNALS) process.on(signal, forwardSignal)
    const settle = (done: () => void) => {
      for (const signal of SIGNALS) process.off(signal, forwardSignal)
      done()
    }
    child.once('error', (error) => settle(() => reject(error)))
    child.once('exit', (code) => settle(() => resolve(code ?? (wasSignalled ? 0 : 1))))
  })
}
