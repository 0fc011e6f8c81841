import type { DiskProblem, Unsaved } from '../../../contract/errors/disk-problem.ts'
import {
  type Commit,
  type CommitOptions,
  commitOrKeep,
  type CommitResult,
} from './commit-or-keep.ts'
import { diskProblemOf, isWrittenSilently } from './disk-problem.ts'
import { createKeptFiles, type KeptFiles } from './kept-files.ts'
import { createRetryKept } from './retry-kept.ts'
import { isThere } from './take-steps.ts'
import { pathIn } from '../disk/library-path.ts'

export type RetryingCommits = {
  kept: KeptFiles
  commit: (commit: Commit) => Promise<CommitResult>
  /** What is kept in memory; null if nothing is that the user should know of. */
  unsaved: () => Unsaved | null
  /** Does not count what is kept now: the program makes it again at every start. */
  expectKept: () => void
  /** Tries to write what is kept, as the user asks; resolves when the attempt has ended. */
  writeKept: () => Promise<void>
  /** The same for the end of the program, which makes no folder that is missing. */
  writeKeptAtEnd: () => Promise<void>
  stopRetrying: () => void
}

export type RetryingCommitsOptions = Omit<CommitOptions, 'kept' | 'onRefused'> & {
  /** Called when files were kept in memory or saved after all. */
  onUnsaved: (unsaved: Unsaved | null) => void
  logError: (message: string, error: unknown) => void
}

/** Commits to the disk; what it refuses is kept in memory, and tried again from time to time. */
export function createRetryingCommits(options: RetryingCommitsOptions): RetryingCommits {
  const { access, onUnsaved, logError } = options
  let problem: DiskProblem = diskProblemOf(access.refusal())
  /** Kept files that are made again at every start. */
  const remade = new Set<string>()
  const kept = createKeptFiles(() => {
    onUnsaved(unsaved())
    if (kept.groups().length > 0) retry.onKept()
  })
  const commitOnce = commitOrKeep({
    ...options,
    kept,
    onRefused: (reason) => (problem = reason),
  })
  const retry = createRetryKept({
    hasKept: () => kept.groups().length > 0,
    async write(isAsked) {
      // Unasked, a missing folder is not made: its drive may be connected again, or the folder put back.
      await access.check(isAsked)
      if (!access.isWritable()) return
      await dropOutdated()
      await Promise.all(kept.groups().map((group) => commitOnce({ again: group })))
    },
    log: logError,
  })

  /**
   * Drops what was kept without being asked for while the library was absent, where the library has it after all: it
   * began with defaults, such as settings.
   */
  async function dropOutdated(): Promise<void> {
    if (!(await access.hasReturned())) return
    const files = kept.groups().flat()
    const isOnDisk = await Promise.all(files.map((file) => isThere(pathIn(options.root, file))))
    kept.drop(
      files.filter(
        (file, at) =>
          isOnDisk[at] === true &&
          kept.get(file)?.over === null &&
          (remade.has(file) || isWrittenSilently(file)),
      ),
    )
  }

  function unsaved(): Unsaved | null {
    const reason = access.isWritable() ? problem : diskProblemOf(access.refusal())
    const isReadOnly = reason === 'disk-read-only' || !access.isWritable()
    const files = kept
      .groups()
      .flat()
      .filter((file) => !remade.has(file) && !(isReadOnly && isWrittenSilently(file)))
    return files.length === 0 ? null : { files: files.length, problem: reason }
  }

  return {
    kept,
    async commit(commit) {
      for (const { file } of commit.writes ?? []) remade.delete(file)
      if (access.wasAbsent()) await dropOutdated()
      const result = await commitOnce(commit)
      if (result === 'stored') retry.onStored()
      return result
    },
    unsaved,
    expectKept() {
      for (const file of kept.groups().flat()) remade.add(file)
    },
    writeKept: () => retry.now(true),
    writeKeptAtEnd: () => retry.now(false),
    stopRetrying: retry.stop,
  }
}
