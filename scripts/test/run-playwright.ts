import type { Outcome } from './part.ts'
import { readPlaywrightReport } from './read-playwright-report.ts'
import { runTests } from './run-tests.ts'

/** Runs the end-to-end specs of Playwright's projects as one part. Further arguments are Playwright's: files and options. */
export function runPlaywright(
  name: string,
  projects: readonly string[],
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<Outcome> {
  const folder = name.replaceAll(' ', '-')
  const report = `test-results/${folder}.json`
  return runTests({
    name,
    program: 'playwright',
    // Each run empties its output folder, where the traces and screenshots of failures are.
    args: [
      'test',
      ...projects.map((project) => `--project=${project}`),
      `--output=test-results/${folder}`,
      ...args,
    ],
    report,
    read: (json, seconds) => readPlaywrightReport(name, json, seconds),
    env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
}
