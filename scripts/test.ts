import { spawn } from 'node:child_process'
import { globSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { check } from './check.ts'
import { needsBuild } from './needs-build.ts'
import { closingLines } from './test/closing-lines.ts'
import { lostPart, type Outcome, type Part, readVitestReport } from './test/part.ts'
import { readPlaywrightReport } from './test/read-playwright-report.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const USAGE = `usage: npm test | npm run test:quick | npm run test:long
  test        types, lint, unit, contract, corpus, house and end to end
  test:quick  types, lint, unit, contract and house
  test:long   all cases of the tests that otherwise run a sample`

const secondsSince = (start: number): number => (performance.now() - start) / 1000

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean> {
  const bin = join(root, 'node_modules', '.bin', program)
  return new Promise((resolve, reject) => {
    spawn(bin, args, { cwd: root, stdio: 'inherit', env })
      .on('error', reject)
      .on('close', (code) => resolve(code === 0))
  })
}

/** Runs a test runner and reads its report. A failure that the report does not show, or a missing report, fails the part. */
async function runTests(
  name: string,
  [program, ...args]: readonly [string, ...string[]],
  read: (json: unknown, seconds: number) => Outcome,
  env: Record<string, string>,
): Promise<Outcome> {
  const start = performance.now()
  const hasPassed = await run(program, args, { ...process.env, ...env })
  const seconds = secondsSince(start)
  try {
    const file = join(root, 'test-results', `${program}.json`)
    const { parts, tests } = read(JSON.parse(readFileSync(file, 'utf8')), seconds)
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

async function runChecks(): Promise<Part> {
  const start = performance.now()
  const { passed, failed } = await check()
  return {
    name: 'types, lint',
    passed,
    failed,
    skipped: 0,
    seconds: secondsSince(start),
    notes: [],
  }
}

/** Returns null on success, because the build is not a test. */
async function runBuild(): Promise<Part | null> {
  const start = performance.now()
  try {
    await build()
    return null
  } catch (error) {
    console.error(error)
    return lostPart('build', secondsSince(start), 'failed')
  }
}

const vitest = (env: Record<string, string>, folders: string[]) =>
  runTests('vitest', ['vitest', 'run', ...folders], readVitestReport, env)

const playwright = (env: Record<string, string>, files: string[]) =>
  runTests('e2e', ['playwright', 'test', ...files], readPlaywrightReport, env)

/** The specs with more cases in the long run. */
function longSpecs(): string[] {
  return globSync('tests/e2e/**/*.spec.ts', { cwd: root }).filter((file) =>
    readFileSync(join(root, file), 'utf8').includes('/long-run.ts'),
  )
}

/** Continues after a failure where possible, so that one run reports all failures. */
async function test(mode: 'all' | 'quick' | 'long'): Promise<Outcome> {
  const isQuick = mode === 'quick'
  const [checks, broken] = await Promise.all([
    mode === 'long' ? null : runChecks(),
    mode === 'all' || needsBuild(root) ? runBuild() : null,
  ])
  const env = { DIGLOT_LONG: mode === 'long' ? '1' : '' }
  const outcomes = [
    await vitest(env, isQuick ? ['tests/unit', 'tests/contract', 'tests/house'] : []),
    // Alone, because these specs measure the window's speed.
    ...(isQuick || broken ? [] : [await playwright(env, mode === 'long' ? longSpecs() : [])]),
  ]
  return {
    parts: [checks, broken, ...outcomes.flatMap(({ parts }) => parts)].filter(
      (one) => one !== null,
    ),
    tests: outcomes.flatMap(({ tests }) => tests),
  }
}

const [option, ...others] = process.argv.slice(2)
const mode = option === undefined ? 'all' : { '--quick': 'quick', '--long': 'long' }[option]
if ((mode !== 'all' && mode !== 'quick' && mode !== 'long') || others.length > 0) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  rmSync(join(root, 'test-results'), { recursive: true, force: true })
  const start = performance.now()
  const outcome = await test(mode)
  for (const line of closingLines(outcome, secondsSince(start))) console.log(line)
  process.exitCode = outcome.parts.every((part) => part.failed === 0) ? 0 : 1
}
