import { ImportProblem } from '../../contract/import-problem.ts'

/** The outcome of importing a file; `crashed` and `timed out` are bugs, whatever the file contains. */
export type CorpusOutcome =
  | { kind: 'imported' }
  | { kind: 'refused'; problem: ImportProblem }
  | { kind: 'crashed' | 'timed out'; reason: string }

/**
 * The outcome for an error of WorkerClient.import(). A thread that exited, by a bug or out of memory, has crashed, although the user
 * sees `broken` or `too-complex`; so has one that threw anything but a DocumentError.
 */
export function outcomeOfError(error: unknown): CorpusOutcome {
  const reason = error instanceof Error ? error.message : String(error)
  // The messages of main/worker/thread-pool.ts; those of a reader have further text.
  if (/^too-complex: over \d+ ms$/.test(reason)) return { kind: 'timed out', reason }
  if (/^(?:too-complex: memory|broken: crash)$/.test(reason)) return { kind: 'crashed', reason }
  const coded = error instanceof Error && 'problem' in error ? error.problem : null
  const problem = ImportProblem.safeParse(coded)
  return problem.success
    ? { kind: 'refused', problem: problem.data }
    : { kind: 'crashed', reason: reason === '' ? 'an error without words' : reason }
}

/** A printable summary of the outcomes by file, and whether there was no crash or timeout. */
export function tallyCorpus(outcomes: ReadonlyMap<string, CorpusOutcome>): {
  lines: string[]
  isSound: boolean
} {
  const all = [...outcomes]
  const of = (kind: CorpusOutcome['kind']) => all.filter(([, one]) => one.kind === kind)
  const line = (name: string, count: number) => `${name.padEnd(24)}${String(count).padStart(8)}`
  const problems = new Map<string, number>()
  for (const [, one] of all)
    if (one.kind === 'refused') problems.set(one.problem, (problems.get(one.problem) ?? 0) + 1)
  const faults = [...of('crashed'), ...of('timed out')]
  return {
    lines: [
      line('imported', of('imported').length),
      line('refused with a message', of('refused').length),
      ...[...problems].sort((a, b) => b[1] - a[1]).map(([name, count]) => line(`  ${name}`, count)),
      line('crashed', of('crashed').length),
      line('timed out', of('timed out').length),
      ...faults.map(([name, one]) => `✗ ${name}: ${'reason' in one ? one.reason : one.kind}`),
    ],
    isSound: faults.length === 0,
  }
}
