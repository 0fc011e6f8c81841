import * as z from 'zod'
import type { Outcome } from './part.ts'

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
      projectName: z.string(),
      status: z.enum(['expected', 'unexpected', 'flaky', 'skipped']),
      annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })),
      results: z.array(z.object({ duration: z.number() })),
    }),
  ),
})
type Suite = { specs: z.infer<typeof Spec>[]; suites?: Suite[] | undefined }
const Suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({ specs: z.array(Spec), suites: z.array(Suite).optional() }),
)
const PlaywrightReport = z.object({
  suites: z.array(Suite),
  /** Errors outside any spec. */
  errors: z.array(z.unknown()),
})

/**
 * Reads Playwright's JSON report as the part `e2e`. Its notes list the reasons for skipping, by project, and the flaky specs,
 * which passed only on a retry.
 * @throws ZodError for a report of another shape.
 */
export function readPlaywrightReport(json: unknown, seconds: number): Outcome {
  const { suites, errors } = PlaywrightReport.parse(json)
  const specsOf = (suite: Suite): z.infer<typeof Spec>[] => [
    ...suite.specs,
    ...(suite.suites ?? []).flatMap(specsOf),
  ]
  const tests = suites
    .flatMap(specsOf)
    .flatMap(({ title, file, tests }) => tests.map((one) => ({ ...one, title, file })))
  const by = Map.groupBy(tests, ({ status }) => status)
  const count = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped') =>
    by.get(status)?.length ?? 0
  const reasons = Map.groupBy(by.get('skipped') ?? [], ({ projectName, annotations }) => {
    const reason = annotations.find((one) => one.type === 'skip')?.description
    return `${projectName}: skipped (${reason ?? 'no reason given'})`
  })
  return {
    parts: [
      {
        name: 'e2e',
        passed: count('expected') + count('flaky'),
        failed: count('unexpected') + errors.length,
        skipped: count('skipped'),
        seconds,
        notes: [
          ...[...reasons].map(([reason, list]) => `${reason}, ${list.length} specs`),
          ...(by.get('flaky') ?? []).map(({ file, title }) => `flaky: ${file}: ${title}`),
        ],
      },
    ],
    tests: tests.map(({ file, title, results }) => ({
      name: `e2e/${file}: ${title}`,
      seconds: results.reduce((all, { duration }) => all + duration, 0) / 1000,
    })),
  }
}
