import { expect, test } from 'vitest'
import { DocumentError } from '../../../../main/documents/document-error.ts'
import { createThreadPool } from '../../../../main/worker/thread-pool.ts'
import {
  type CorpusOutcome,
  outcomeOfError,
  tallyCorpus,
} from '../../../../scripts/bench/corpus-tally.ts'

/** The error of a job whose thread ends by itself, or never answers (null). */
async function failureOf(end: 'memory' | 'crash' | null): Promise<unknown> {
  const pool = createThreadPool<null>({
    start: () => ({
      post: () => undefined,
      listen: ({ onMessage, onEnd }) => {
        onMessage({ type: 'ready' })
        if (end) queueMicrotask(() => onEnd(end))
      },
      end: async () => undefined,
    }),
    inline: async () => null,
    maxThreads: 1,
    timeout: 1,
    idleTime: 1,
  })
  try {
    return await pool.run(null)
  } catch (error) {
    return error
  }
}

test('a thread that ends by itself counts as crashed', async () => {
  expect(outcomeOfError(await failureOf('crash'))).toMatchObject({ kind: 'crashed' })
  expect(outcomeOfError(await failureOf('memory'))).toMatchObject({ kind: 'crashed' })
})

test('a job that exceeds its time limit counts as timed out', async () => {
  expect(outcomeOfError(await failureOf(null))).toMatchObject({ kind: 'timed out' })
})

test('a DocumentError counts as refused, with its problem', () => {
  for (const problem of ['broken', 'too-complex', 'binary'] as const)
    expect(outcomeOfError(new DocumentError(problem, 'why'))).toEqual({ kind: 'refused', problem })
})

test('any other error counts as crashed', () => {
  expect(outcomeOfError(new TypeError('x is undefined'))).toEqual({
    kind: 'crashed',
    reason: 'x is undefined',
  })
  expect(outcomeOfError(new Error(''))).toMatchObject({ kind: 'crashed' })
})

test('a tally counts outcomes, names the failed files, and is sound if there are none', () => {
  const good: [string, CorpusOutcome][] = [
    ['a', { kind: 'imported' }],
    ['b', { kind: 'refused', problem: 'binary' }],
    ['c', { kind: 'refused', problem: 'empty' }],
    ['d', { kind: 'refused', problem: 'binary' }],
  ]
  const { lines, isSound } = tallyCorpus(new Map(good))
  expect(isSound).toBe(true)
  expect(lines.map((line) => line.trim().replace(/ {2,}/g, ' '))).toEqual([
    'imported 1',
    'refused with a message 3',
    'binary 2',
    'empty 1',
    'crashed 0',
    'timed out 0',
  ])
  for (const kind of ['crashed', 'timed out'] as const) {
    const bad = tallyCorpus(new Map([...good, ['e.pdf', { kind, reason: 'why' }]]))
    expect(bad.isSound).toBe(false)
    expect(bad.lines).toContain('✗ e.pdf: why')
  }
})
