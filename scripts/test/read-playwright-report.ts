import * as z from 'zod'
import type { Outcome } from './part.ts'

const Spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(
    z.object({
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
 * Reads Playwright's JSON report as a part. Its notes list the skipped specs with their reasons, and the flaky specs, which
 * passed only on a retry.
 * @throws ZodError for a report of another shape.
 */
export function readPlaywrightReport(name: string, json: unknown, seconds: number): Outcome {
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
  const reasonOf = ({ annotations }: (typeof tests)[number]) =>
    annotations.find((one) => one.type === 'skip')?.description ?? 'no reason given'
  return {
    parts: [
      {
        name,
        passed: count('expected') + count('flaky'),
        failed: count('unexpected') + errors.length,
        skipped: count('skipped'),
        seconds,
        notes: [
          ...(by.get('skipped') ?? []).map(
            (one) => `skipped: ${one.file}: ${one.title} (${reasonOf(one)})`,
          ),
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
