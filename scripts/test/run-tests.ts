import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lostPart, type Outcome } from './part.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** One run of Vitest or Playwright. */
type Run = {
  /** The part's name, if the runner reports nothing. */
  readonly name: string
  readonly program: 'vitest' | 'playwright'
  readonly args: readonly string[]
  /** The JSON report, relative to the project. */
  readonly report: string
  readonly read: (json: unknown, seconds: number) => Outcome
  readonly env: NodeJS.ProcessEnv
}

/** Seconds since a value of `performance.now()`. */
export const secondsSince = (start: number): number => (performance.now() - start) / 1000

/** Runs a test runner and reads its report. A failure that the report does not show, or a missing report, fails the part. */
export async function runTests({ name, program, args, report, read, env }: Run): Promise<Outcome> {
  const start = performance.now()
  // One of an earlier run could be taken for this run's.
  rmSync(join(root, report), { force: true })
  const hasPassed = await run(program, args, env)
  const seconds = secondsSince(start)
  try {
    const json: unknown = JSON.parse(readFileSync(join(root, report), 'utf8'))
    const { parts, tests } = read(json, seconds)
    const hasFailures = parts.some((part) => part.failed > 0)
    return {
      parts:
        hasPassed || hasFailures ? parts : [...parts, lostPart(name, 0, 'failed outside any test')],
      tests,
    }
  } catch {
    return { parts: [lostPart(name, seconds, 'ended without a report')], tests: [] }
  }
}

/** Runs a program of node_modules/.bin; resolves to whether it succeeded. */
function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const bin = join(root, 'node_modules', '.bin', program)
  return new Promise((resolve, reject) => {
    spawn(bin, args, { cwd: root, stdio: 'inherit', env })
      .on('error', reject)
      .on('close', (code) => resolve(code === 0))
  })
}
