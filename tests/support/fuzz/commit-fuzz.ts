import { deepStrictEqual } from 'node:assert'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import * as fc from 'fast-check'
import type { RetryBusy } from '../../../main/library/disk/busy-file.ts'
import { type LibraryFiles, openLibraryFiles } from '../../../main/library/library-files.ts'
import { snapshot } from '../files/snapshot.ts'
import { TEST_NOW } from '../service/test-library.ts'
import { type Fuzz, fuzz } from './fuzz.ts'

const NAMES = ['a.json', 'b.json', 'c/d.json', 'c/e.json', 'f/g/h.json'] as const

type FileCase = {
  before: string | null
  change: 'none' | 'write' | 'write over' | 'write over nothing' | 'move'
  after: string
}
type CommitCase = {
  files: FileCase[]
  /** The commit is killed before this rename, and its recovery before the next. */
  killedAt: number
  againAt: number
  /** The file that another program writes before the recovery. */
  edited: number
}

const content = fc.string({ maxLength: 20 })
const commitCase: fc.Arbitrary<CommitCase> = fc.record({
  files: fc.tuple(
    ...NAMES.map(() =>
      fc.record<FileCase>({
        before: fc.option(content),
        change: fc.constantFrom('none', 'write', 'write over', 'write over nothing', 'move'),
        after: content,
      }),
    ),
  ),
  killedAt: fc.integer({ min: 1, max: 8 }),
  againAt: fc.integer({ min: 1, max: 8 }),
  edited: fc.integer({ min: 0, max: NAMES.length * 2 }),
})

/** Runs a function, and stops at the n-th rename as a killed process does: what follows never happens. */
async function untilKilled(
  at: number,
  run: (retryBusy: RetryBusy) => Promise<unknown>,
): Promise<void> {
  let count = 0
  await new Promise<void>((resolve, reject) => {
    const retryBusy: RetryBusy = (work) => {
      count += 1
      if (count < at) return work()
      resolve()
      return new Promise(() => undefined)
    }
    run(retryBusy).then(() => resolve(), reject)
  })
}

const open = (root: string, retryBusy: RetryBusy = (work) => work()): Promise<LibraryFiles> =>
  openLibraryFiles({
    root,
    now: () => TEST_NOW,
    report: () => undefined,
    retryBusy,
    log: () => undefined,
    // The killed process is this one.
    isAlive: () => false,
  })

async function commitCaseOf(root: string, files: readonly FileCase[], retryBusy: RetryBusy) {
  const library = await open(root, retryBusy)
  const all = files.map((one, index) => ({ ...one, file: NAMES[index] ?? '' }))
  await library.commit({
    moves: all
      .filter(({ change }) => change === 'move')
      .map(({ file }) => ({ from: file, to: `moved/${file}` })),
    writes: all
      .filter(({ change }) => change.startsWith('write'))
      .map(({ file, before, after, change }) => ({
        file,
        data: after,
        ...(change === 'write over' ? { over: before === null ? null : Buffer.from(before) } : {}),
        ...(change === 'write over nothing' ? { over: null } : {}),
      })),
  })
}

async function holds({ files, killedAt, againAt, edited }: CommitCase): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'diglot-commit-'))
  try {
    const [killed, whole] = [join(root, 'killed'), join(root, 'whole')]
    for (const folder of [killed, whole]) {
      await mkdir(folder)
      for (const [index, { before }] of files.entries()) {
        const place = join(folder, NAMES[index] ?? '')
        if (before === null) continue
        await mkdir(dirname(place), { recursive: true })
        await writeFile(place, before)
      }
    }
    const before = await snapshot(whole)
    await commitCaseOf(whole, files, (work) => work())
    const after = await snapshot(whole)
    await untilKilled(killedAt, (retryBusy) => commitCaseOf(killed, files, retryBusy))
    const name = NAMES[edited]
    const edit = name === undefined ? null : 'edited by hand meanwhile'
    if (name !== undefined && edit !== null) {
      await mkdir(dirname(join(killed, name)), { recursive: true })
      await writeFile(join(killed, name), edit)
    }
    await untilKilled(againAt, (retryBusy) => open(killed, retryBusy))
    await open(killed)
    const found = await snapshot(killed)
    if (edit === null) {
      const isBefore = JSON.stringify(found) === JSON.stringify(before)
      if (!isBefore) deepStrictEqual(found, after)
      return
    }
    const kept = Object.values(found)
    const isBlind = files[edited]?.change === 'write'
    // A write that does not say what it replaces replaces everything.
    if (!isBlind && !kept.includes(Buffer.from(edit).toString('base64')))
      throw new Error(`The edit was lost: ${JSON.stringify(found)}`)
    if (kept.some((_, index) => Object.keys(found)[index]?.startsWith('.diglot')))
      throw new Error(`Left over: ${Object.keys(found).join()}`)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}

/** Commits that are killed, as their recovery is, while other programs edit the files. */
export const COMMIT_FUZZ: readonly Fuzz[] = [
  fuzz('a killed commit is made as a whole or not at all', 120, commitCase, holds),
]
