import { access, constants, readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { isNotFound } from '../disk/error-code.ts'
import { type CommitStep, type MoveStep, recordText, type WriteStep } from './commit-record.ts'
import {
  type Disk,
  insidePlace,
  isConflict,
  isThere,
  stampOf,
  takeSteps,
  targetOf,
} from './take-steps.ts'
import type { StepControl } from './take-steps.ts'

/**
 * A file to write. `over` is the content that was read before and is to be replaced, null for no file: if another
 * program has changed the file since, its version is kept as `<name>.conflict-<time>`.
 */
export type FileWrite = { file: string; bytes: Uint8Array; over?: Uint8Array | null | undefined }
/** A file or folder to rename. It must exist, and its new name must not. */
export type FileMove = { from: string; to: string }

/** Number of files that are written at once; each waits for the disk. */
const STAGED_AT_ONCE = 8

/** Files that were written to the disk, but have not taken their places yet. */
export type StagedWrites = readonly WriteStep[]

/** The commit counts as made, and will be finished later: its record is on disk, but a rename failed. */
export class UnfinishedCommit extends Error {}

export type DiskCommits = {
  /** Writes and fsyncs the contents to temporary files. If it rejects, none is left. */
  stage(writes: readonly FileWrite[]): Promise<StagedWrites>
  discard(staged: StagedWrites): Promise<void>
  /**
   * Moves files and lets the staged ones take their places, all or none, whenever the process is killed. If it rejects
   * with another error than UnfinishedCommit, everything is as before, and nothing is staged.
   */
  finish(
    writes: readonly FileWrite[],
    staged: StagedWrites,
    moves: readonly FileMove[],
    control: StepControl,
  ): Promise<void>
}

export function createDiskCommits(disk: Disk): DiskCommits {
  const { root, staging } = disk
  /** Records of this process whose steps could not be taken completely. */
  const unfinished = new Map<string, readonly CommitStep[]>()

  async function stageOne({ file, bytes }: FileWrite): Promise<WriteStep> {
    const target = await targetOf(root, file)
    const before = await stat(target).catch(() => null)
    if (before?.isFile() === false) throw new Error(`Not a file: ${file}`)
    const staged = await staging.write(bytes, before)
    return { kind: 'write', file, staged, size: bytes.byteLength }
  }

  async function discard(staged: StagedWrites): Promise<void> {
    await Promise.all(staged.map((one) => staging.remove(one.staged)))
    await staging.tidy()
  }

  /** The step with the state of the file that it may replace, and whether that is another file. */
  async function checked(
    step: WriteStep,
    { bytes, over }: FileWrite,
  ): Promise<{ step: WriteStep; isOther: boolean }> {
    const target = await targetOf(root, step.file)
    await checkFolder(dirname(target))
    if (over === undefined) return { step, isOther: false }
    const found = stampOf(await stat(target).catch(() => null))
    const present = await readFile(target).catch((error: unknown) => {
      if (isNotFound(error)) return null
      throw error
    })
    const isExpected =
      present !== null && (present.equals(bytes) || (over !== null && present.equals(over)))
    const before = isExpected ? found : null
    return { step: { ...step, before }, isOther: isConflict(before, found) }
  }

  /** `freed`: whether an earlier move of the commit takes away what has the new name. */
  async function checkedMove({ from, to }: FileMove, freed: boolean): Promise<MoveStep> {
    const places = [await insidePlace(root, from), await insidePlace(root, to)] as const
    if (!freed && (await isThere(places[1]))) throw new Error('The target exists')
    for (const place of places) await checkFolder(dirname(place))
    return { kind: 'move', file: from, to }
  }

  /** Finishes earlier commits that a new one touches. */
  async function finishEarlier(files: ReadonlySet<string>): Promise<void> {
    for (const [record, steps] of unfinished) {
      if (!steps.some((step) => files.has(step.file))) continue
      await takeSteps(disk, steps)
      if (!(await staging.remove(record))) throw new Error('A record could not be removed')
      unfinished.delete(record)
    }
  }

  async function take(
    steps: readonly CommitStep[],
    hasConflicts: boolean,
    control: StepControl,
  ): Promise<void> {
    // A single rename is whole without a record, unless a conflict copy precedes it.
    if (steps.length < 2 && !hasConflicts) return takeSteps(disk, steps, control)
    const record = await staging.record(recordText(steps))
    let taken = 0
    const onStep = (step: CommitStep) => {
      taken += 1
      control.onStep?.(step)
    }
    try {
      await takeSteps(disk, steps, { ...control, onStep })
    } catch (error) {
      if (taken === 0 && (await staging.remove(record))) throw error
      unfinished.set(record, steps)
      throw new UnfinishedCommit('A commit could not be finished', { cause: error })
    }
    // Left, it would be followed at the next start, when other files may have the names.
    if (!(await staging.remove(record))) unfinished.set(record, steps)
  }

  return {
    async stage(writes) {
      const staged: WriteStep[] = []
      try {
        for (let at = 0; at < writes.length; at += STAGED_AT_ONCE) {
          const results = await Promise.allSettled(
            writes.slice(at, at + STAGED_AT_ONCE).map(stageOne),
          )
          for (const one of results) if (one.status === 'fulfilled') staged.push(one.value)
          for (const one of results) if (one.status === 'rejected') throw one.reason
        }
        return staged
      } catch (error) {
        await discard(staged)
        throw error
      }
    },
    discard,
    async finish(writes, staged, moves, control) {
      try {
        await finishEarlier(
          new Set([...writes.map(({ file }) => file), ...moves.map((one) => one.from)]),
        )
        const byFile = new Map(writes.map((one) => [one.file, one]))
        const steps: CommitStep[] = []
        let hasConflicts = false
        // Moves first: they fail more often, and then nothing has changed yet.
        for (const [at, move] of moves.entries()) {
          const freed = moves.slice(0, at).some(({ from }) => from === move.to)
          steps.push(await checkedMove(move, freed))
        }
        for (const step of staged) {
          const write = byFile.get(step.file)
          if (!write) continue
          const one = await checked(step, write)
          steps.push(one.step)
          hasConflicts ||= one.isOther
        }
        await take(steps, hasConflicts, control)
      } catch (error) {
        if (!(error instanceof UnfinishedCommit)) await discard(staged)
        throw error
      }
      await staging.tidy()
    },
  }
}

/** Rejects with the system's error if no file can be created in a folder, or in the first existing one above it. */
async function checkFolder(folder: string): Promise<void> {
  for (let at = folder; ; at = dirname(at))
    try {
      return await access(at, constants.W_OK | constants.X_OK)
    } catch (error) {
      if (!isNotFound(error) || dirname(at) === at) throw error
    }
}
