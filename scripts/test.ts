import { globSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './build.ts'
import { check } from './check.ts'
import { MissingForElectron } from './electron-for-tests.ts'
import { needsBuild } from './needs-build.ts'
import { closingLines } from './test/closing-lines.ts'
import { lostPart, type Outcome, type Part, readVitestReport, skippedPart } from './test/part.ts'
import { withElectron } from './test/real-electron.ts'
import { runPlaywright } from './test/run-playwright.ts'
import { runTests, secondsSince } from './test/run-tests.ts'
import { chosenForElectron } from '../tests/support/window/spec-shells.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const USAGE = `usage: npm test | npm run test:quick | npm run test:long
  test        types, lint, unit, contract, corpus, house and end to end, in a browser and in Electron
  test:quick  types, lint, unit, contract and house
  test:long   all cases of the tests that otherwise run a sample`

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
  runTests({
    name: 'vitest',
    program: 'vitest',
    args: ['run', ...folders],
    report: 'test-results/vitest.json',
    read: readVitestReport,
    env: { ...process.env, ...env },
  })

const inBrowser = (env: Record<string, string>, files: readonly string[]) =>
  runPlaywright('e2e browser', ['browser'], files, { ...process.env, ...env })

/** A chosen part of the end-to-end specs in a real Electron; skipped where the machine lacks something. */
async function inElectron(): Promise<Outcome> {
  const name = 'e2e electron'
  try {
    return await withElectron(process.env, (env) =>
      runPlaywright(name, ['electron'], [`--grep=${chosenForElectron()}`], env),
    )
  } catch (error) {
    if (!(error instanceof MissingForElectron)) throw error
    return { parts: [skippedPart(name, error.message)], tests: [] }
  }
}

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
    ...(isQuick || broken ? [] : [await inBrowser(env, mode === 'long' ? longSpecs() : [])]),
    ...(mode !== 'all' || broken ? [] : [await inElectron()]),
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
