import { constants, type Stats } from 'node:fs'
import { copyFile, link, lstat, readdir, realpath, rename, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { RetryBusy } from '../disk/busy-file.ts'
import { errorCode } from '../disk/error-code.ts'
import { freeSiblingPath } from '../disk/free-sibling-path.ts'
import { isInside } from '../disk/is-inside.ts'
import { pathIn } from '../disk/library-path.ts'
import { makeFolder } from '../disk/make-folder.ts'
import type { CommitStep, MoveStep, Stamp, WriteStep } from './commit-record.ts'
import { type Staging, syncFolder } from './staging.ts'

export type Disk = {
  root: string
  staging: Staging
  now: () => Date
  retryBusy: RetryBusy
  log: (message: string, detail: unknown) => void
}

export type StepControl = {
  /** Called before a file or folder is moved. */
  onMoving?: (file: string) => void
  /** Called after each step that renamed something. */
  onStep?: (step: CommitStep) => void
}

/**
 * Takes the steps of a commit. A step that was taken before is skipped, so that it can go on from any point at which
 * the process was killed. Rejects with the system's error, then the remaining steps were not taken.
 */
export async function takeSteps(
  disk: Disk,
  steps: readonly CommitStep[],
  { onMoving, onStep }: StepControl = {},
): Promise<void> {
  const folders = new Set<string>()
  for (const step of steps) {
    const isTaken =
      step.kind === 'write'
        ? await takeWrite(disk, step, folders)
        : await takeMove(disk, step, folders, onMoving)
    if (isTaken) onStep?.(step)
  }
  for (const folder of folders) await syncFolder(folder)
}

async function takeWrite(disk: Disk, step: WriteStep, folders: Set<string>): Promise<boolean> {
  const staged = disk.staging.placeOf(step.staged)
  if (!(await isThere(staged))) return false
  const target = await targetOf(disk.root, step.file)
  await prepareFolder(dirname(target), folders)
  await keepConflict(disk, target, step.before)
  await disk.retryBusy(() => rename(staged, target))
  return true
}

async function takeMove(
  disk: Disk,
  { file, to }: MoveStep,
  folders: Set<string>,
  onMoving?: (file: string) => void,
): Promise<boolean> {
  const places = [await insidePlace(disk.root, file), await insidePlace(disk.root, to)] as const
  if (!(await isThere(places[0]))) return false
  if (await isThere(places[1])) {
    disk.log('A file was not moved, because its new name is taken', to)
    return false
  }
  await prepareFolder(dirname(places[1]), folders)
  folders.add(dirname(places[0]))
  onMoving?.(file)
  await disk.retryBusy(() => rename(...places))
  return true
}

/** The place that a file is written to: a symbolic link within the library is followed. */
export async function targetOf(root: string, file: string): Promise<string> {
  const place = await insidePlace(root, file)
  return realpath(place).catch(() => place)
}

export async function insidePlace(root: string, file: string): Promise<string> {
  const place = pathIn(root, file)
  if (!(await isInside(root, place))) throw new Error('A symbolic link leads out of the library')
  return place
}

export async function isThere(place: string): Promise<boolean> {
  return (await lstat(place).catch(() => null)) !== null
}

/** Creates a folder; collects it, and the folders that got new entries by it, for `syncFolder`. */
async function prepareFolder(folder: string, folders: Set<string>): Promise<void> {
  folders.add(folder)
  for (let at = folder; !(await isThere(at)) && dirname(at) !== at; at = dirname(at))
    folders.add(dirname(at))
  await makeFolder(folder)
}

/** Whether what is at a place is not what the step was to replace. */
export function isConflict(before: Stamp | undefined, present: Stamp): boolean {
  if (before === undefined || present === null) return false
  return present.size !== before?.size || present.time !== before.time
}

/** Keeps the version of another program under another name, if there is one. The file itself stays until it is replaced. */
async function keepConflict(disk: Disk, target: string, before: Stamp | undefined): Promise<void> {
  const present = await stat(target).catch(() => null)
  if (present === null || !isConflict(before, stampOf(present))) return
  if (await isKept(target, present)) return
  const beside = await freeSiblingPath(target, 'conflict', disk.now())
  try {
    await link(target, beside)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') throw error
    // File systems without hard links.
    await copyFile(target, beside, constants.COPYFILE_EXCL)
  }
  disk.log('A file changed by another program was saved as a conflict copy', beside)
}

/** Whether a conflict copy of a file was made before the process was killed: it is the same file by another name. */
async function isKept(target: string, { ino, dev }: Stats): Promise<boolean> {
  const prefix = `${basename(target)}.conflict-`
  for (const name of await readdir(dirname(target)))
    if (name.startsWith(prefix)) {
      const other = await stat(join(dirname(target), name)).catch(() => null)
      if (other?.ino === ino && other.dev === dev) return true
    }
  return false
}

export function stampOf(found: Stats | null): Stamp {
  return found && { size: found.size, time: found.mtimeMs }
}
