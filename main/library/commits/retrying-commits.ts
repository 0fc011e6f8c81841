import type { DiskProblem, Unsaved } from '../../../contract/errors/disk-problem.ts'
import { makeFolder } from '../disk/make-folder.ts'
import {
  type Commit,
  type CommitOptions,
  commitOrKeep,
  type CommitResult,
} from './commit-or-keep.ts'
import { diskProblemOf, isWrittenSilently } from './disk-problem.ts'
import { createKeptFiles, type KeptFiles } from './kept-files.ts'
import { createRetryKept } from './retry-kept.ts'

export type RetryingCommits = {
  kept: KeptFiles
  commit: (commit: Commit) => Promise<CommitResult>
  /** What is kept in memory; null if nothing is that the user should know of. */
  unsaved: () => Unsaved | null
  /** Tries to write what is kept; resolves when the attempt has ended. */
  writeKept: () => Promise<void>
  stopRetrying: () => void
}

export type RetryingCommitsOptions = Omit<
  CommitOptions,
  'kept' | 'isWritable' | 'refusal' | 'onRefused'
> & {
  /** The system's error if the library is not writable at all. */
  refusal: unknown
  /** Called when files were kept in memory or saved after all. */
  onUnsaved: (unsaved: Unsaved | null) => void
  logError: (message: string, error: unknown) => void
}

/** Commits to the disk; what it refuses is kept in memory, and tried again from time to time. */
export function createRetryingCommits(options: RetryingCommitsOptions): RetryingCommits {
  const { root, refusal, onUnsaved, logError } = options
  const isWritable = refusal === undefined
  let problem: DiskProblem = diskProblemOf(refusal)
  const kept = createKeptFiles(() => {
    onUnsaved(unsaved())
    if (kept.groups().length > 0) retry.onKept()
  })
  const commitOnce = commitOrKeep({
    ...options,
    kept,
    isWritable,
    refusal: () => refusal,
    onRefused: (reason) => (problem = reason),
  })
  const retry = createRetryKept({
    hasKept: () => isWritable && kept.groups().length > 0,
    async write() {
      if (!isWritable) return
      // The folder may have been removed.
      await makeFolder(root)
      const groups = kept.groups().map((group) => commitOnce({ writes: group.flatMap(keptWrite) }))
      await Promise.all(groups)
    },
    log: logError,
  })

  function keptWrite(file: string) {
    const one = kept.get(file)
    return one ? [{ file, data: one.bytes, over: one.over }] : []
  }

  function unsaved(): Unsaved | null {
    const isReadOnly = problem === 'disk-read-only' || !isWritable
    const files = kept
      .groups()
      .flat()
      .filter((file) => !isReadOnly || !isWrittenSilently(file))
    return files.length === 0 ? null : { files: files.length, problem }
  }

  return {
    kept,
    async commit(commit) {
      const result = await commitOnce(commit)
      if (result === 'stored') retry.onStored()
      return result
    },
    unsaved,
    writeKept: retry.now,
    stopRetrying: retry.stop,
  }
}
