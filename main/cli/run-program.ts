import { spawn } from 'node:child_process'
import type { ProgramCall } from './shell-commands.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a program in this one's place: its terminal, its signals, its exit code. Whoever ends this program ends that one; an end
 * that was asked for this way is a clean one (0). Rejects where the program cannot be started. What it prints can go to the
 * errors, where it only prepares what this one is asked for.
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
    let wasAsked = false
    // Listening keeps this one alive until the other has cleaned up; Ctrl-C reaches both, and twice harms neither.
    const passOn = (signal: NodeJS.Signals) => {
      wasAsked = true
      child.kill(signal)
    }
    for (const signal of SIGNALS) process.on(signal, passOn)
    const settle = (done: () => void) => {
      for (const signal of SIGNALS) process.off(signal, passOn)
      done()
    }
    child.once('error', (error) => settle(() => reject(error)))
    child.once('exit', (code) => settle(() => resolve(code ?? (wasAsked ? 0 : 1))))
  })
}
