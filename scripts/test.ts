import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { build } from './build.ts'
import { check } from './check.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const VitestReport = z.object({
  numTotalTestSuites: z.int(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
})
const PlaywrightReport = z.object({
  stats: z.object({
    expected: z.int(),
    skipped: z.int(),
    unexpected: z.int(),
    flaky: z.int(),
  }),
})

function run(program: string, args: readonly string[]): boolean {
  const bin = join(root, 'node_modules', '.bin', program)
  return spawnSync(bin, args, { cwd: root, stdio: 'inherit' }).status === 0
}

/** A test runner's own report; null when it ended before it wrote one. */
function report<T>(file: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(root, 'test-results', file), 'utf8')))
  } catch {
    return null
  }
}

/** Everything, in the order of its cost; what can still run after a failure does, so that one run tells all. */
async function test(): Promise<boolean> {
  rmSync(join(root, 'test-results'), { recursive: true, force: true })
  const started = performance.now()
  const isChecked = await check()
  await build()
  const isUnitGood = run('vitest', ['run'])
  const isShownGood = run('playwright', ['test'])

  const unit = report('vitest.json', VitestReport)
  const shown = report('playwright.json', PlaywrightReport)?.stats
  const isGood = isChecked && isUnitGood && isShownGood && unit !== null && shown !== undefined
  const seconds = Math.round((performance.now() - started) / 1000)
  const skipped = (unit?.numPendingTests ?? 0) + (shown?.skipped ?? 0)
  console.log(
    [
      isGood ? 'PASSED' : 'FAILED',
      `types, lint and format ${isChecked ? 'good' : 'not good'}`,
      `unit, contract, corpus and house: ${unit?.numPassedTests ?? 0} passed, ${unit?.numFailedTests ?? 'unknown'} failed`,
      `end to end: ${(shown?.expected ?? 0) + (shown?.flaky ?? 0)} passed, ${shown?.unexpected ?? 'unknown'} failed`,
      `${skipped} skipped by name`,
      `${seconds} s`,
    ].join(' · '),
  )
  return isGood
}

process.exitCode = (await test()) ? 0 : 1
