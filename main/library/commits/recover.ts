import { readFile, stat } from 'node:fs/promises'
import { type CommitStep, parseRecord } from './commit-record.ts'
import { type IsAlive, isLeftOver } from './owner.ts'
import type { StagedFile } from './staging.ts'
import { type Disk, takeSteps } from './take-steps.ts'

/** In milliseconds: a record of another machine is finished, if it is complete. A commit takes seconds. */
const MAX_RECORD_AGE = 60 * 60_000
/** In milliseconds: temporary files of which nothing else is known are removed. */
const MAX_STAGED_AGE = 24 * 60 * 60_000

export type RecoverOptions = {
  isAlive: IsAlive
  /** Called with a file that could not take its place. */
  onFailure: (file: string, error: unknown) => void
}

/**
 * Finishes the commits of processes that ended before they could, and removes their temporary files. What belongs
 * to a running process stays. Never rejects.
 */
export async function recoverCommits(
  disk: Disk,
  { isAlive, onFailure }: RecoverOptions,
): Promise<void> {
  const { staging } = disk
  const all = await staging.list()
  const needed = new Set<string>()
  for (const record of all.filter(({ kind }) => kind === 'commit')) {
    const steps = await stepsOf(disk, record)
    if (steps && isLeftOver(record, record.age, MAX_RECORD_AGE, isAlive)) {
      if (await finish(disk, steps, onFailure)) {
        await staging.remove(record.name)
        continue
      }
    } else if (!steps && record.age > MAX_STAGED_AGE) await staging.remove(record.name)
    for (const step of steps ?? []) if (step.kind === 'write') needed.add(step.staged)
  }
  for (const { name, kind, age, ...owner } of all)
    if (kind === 'write' && !needed.has(name) && isLeftOver(owner, age, MAX_STAGED_AGE, isAlive))
      await staging.remove(name)
}

async function stepsOf(disk: Disk, { name }: StagedFile): Promise<CommitStep[] | null> {
  const text = await readFile(disk.staging.placeOf(name), 'utf8').catch(() => null)
  return text === null ? null : parseRecord(text)
}

async function finish(
  disk: Disk,
  steps: readonly CommitStep[],
  onFailure: RecoverOptions['onFailure'],
): Promise<boolean> {
  // Sync programs may have copied a part of what another machine was committing.
  for (const step of steps) {
    if (step.kind !== 'write') continue
    const found = await stat(disk.staging.placeOf(step.staged)).catch(() => null)
    if (found && found.size !== step.size) {
      disk.log('A commit is incomplete and was not finished', step.file)
      return false
    }
  }
  try {
    await takeSteps(disk, steps)
    return true
  } catch (error) {
    onFailure(steps[0]?.file ?? '.', error)
    return false
  }
}
