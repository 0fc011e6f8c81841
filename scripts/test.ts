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
/** A suite of Playwright's JSON report, as far as its skips are told: title, project, and why. */
const Annotation = z.object({ type: z.string(), description: z.string().optional() })
type Suite = {
  specs: {
    tests: { projectName: string; status: string; annotations: z.infer<typeof Annotation>[] }[]
  }[]
  suites?: Suite[] | undefined
}
const Suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(
      z.object({
        tests: z.array(
          z.object({
            projectName: z.string(),
            status: z.string(),
            annotations: z.array(Annotation),
          }),
        ),
      }),
    ),
    suites: z.array(Suite).optional(),
  }),
)
const PlaywrightReport = z.object({
  suites: z.array(Suite),
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

/** What was skipped end to end: each project by name with the reason, and how many specs. */
function skips(suites: readonly Suite[]): string[] {
  const tests = (suite: Suite): Suite['specs'][number]['tests'] => [
    ...suite.specs.flatMap((spec) => spec.tests),
    ...(suite.suites ?? []).flatMap(tests),
  ]
  const skipped = suites.flatMap(tests).filter((one) => one.status === 'skipped')
  const byReason = Map.groupBy(skipped, ({ projectName, annotations }) => {
    const reason = annotations.find((one) => one.type === 'skip')?.description
    return `${projectName}: skipped (${reason ?? 'no reason given'})`
  })
  return [...byReason].map(([reason, list]) => `${reason}, ${list.length} specs`)
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
  const e2e = report('playwright.json', PlaywrightReport)
  const shown = e2e?.stats
  const isGood = isChecked && isUnitGood && isShownGood && unit !== null && shown !== undefined
  const seconds = Math.round((performance.now() - started) / 1000)
  console.log(
    [
      isGood ? 'PASSED' : 'FAILED',
      `types, lint and format ${isChecked ? 'good' : 'not good'}`,
      `unit, contract, corpus and house: ${unit?.numPassedTests ?? 0} passed, ${unit?.numFailedTests ?? 'unknown'} failed`,
      `end to end: ${shown?.expected ?? 0} passed, ${shown?.flaky ?? 0} flaky, ${shown?.unexpected ?? 'unknown'} failed`,
      ...(unit?.numPendingTests ? [`${unit.numPendingTests} unit tests skipped`] : []),
      ...skips(e2e?.suites ?? []),
      `${seconds} s`,
    ].join(' · '),
  )
  return isGood
}

process.exitCode = (await test()) ? 0 : 1
