import type { DiskProblem } from '../../../contract/errors/disk-problem.ts'
import type { LibraryProblem } from '../../../contract/library-problem.ts'
import { pathIn } from '../disk/library-path.ts'
import type { Turns } from '../turns.ts'
import type { LibraryWrite, WriteLog } from '../write-log.ts'
import {
  type DiskCommits,
  type FileMove,
  type FileWrite,
  type StagedWrites,
  UnfinishedCommit,
} from './disk-commit.ts'
import { diskProblemOf } from './disk-problem.ts'
import type { KeptFile, KeptFiles } from './kept-files.ts'
import type { LibraryAccess } from './library-access.ts'
import { isThere } from './take-steps.ts'

/** A file to write in a commit; `over` as in FileWrite. */
export type CommitWrite = Omit<FileWrite, 'bytes'> & { data: string | Uint8Array }

/** Changes that are made together or not at all. Moves come first; one whose file does not exist is left out. */
export type Commit = {
  writes?: readonly CommitWrite[]
  moves?: readonly FileMove[]
}

/** `again`: files to write that are kept in memory, with the content that they have when it is their turn. */
export type RetryingCommit = Commit & { again?: readonly string[] }

/** `kept`: the disk refused it, so all of it is kept in memory and reported. */
export type CommitResult = 'stored' | 'kept'

export type CommitOptions = {
  root: string
  disk: DiskCommits
  kept: KeptFiles
  turns: Turns
  log: WriteLog
  access: LibraryAccess
  isProtected: (file: string) => boolean
  report: (problem: LibraryProblem) => void
  /** Called before files are kept, with why. */
  onRefused: (problem: DiskProblem) => void
}

/**
 * Returns the function that commits to the disk, or keeps everything in memory if the disk refuses anything of it.
 * Files that had to be kept earlier are tried again together with those they belong to. A commit with moves of files
 * on the disk rejects instead, with the system's error, and changes nothing.
 */
export function commitOrKeep(
  options: CommitOptions,
): (commit: RetryingCommit) => Promise<CommitResult> {
  const { root, disk, kept, turns, log, access, isProtected, report, onRefused } = options

  async function finish(
    own: readonly FileWrite[],
    staged: StagedWrites | { error: unknown } | null,
    moves: readonly FileMove[],
    again: readonly string[],
  ): Promise<{ result: CommitResult; written: readonly FileWrite[] }> {
    const owned = own.map(({ file }) => file)
    const retried = again.filter((file) => kept.get(file) && !owned.includes(file))
    const others = [...retried, ...kept.companions([...owned, ...retried])]
    const all = new Map<string, KeptFile>()
    for (const { file, bytes, over } of own) {
      const before = kept.get(file)
      // If content was kept in memory, the file still has its `over`, whatever the caller has read.
      all.set(file, { bytes: Buffer.from(bytes), over: before ? before.over : over })
    }
    for (const file of others) {
      const one = kept.get(file)
      if (one) all.set(file, one)
    }
    const canStore = staged !== null && !others.some(isProtected)
    if (canStore) {
      try {
        if ('error' in staged) throw staged.error
        const writes = [...all].map(([file, one]) => ({ file, ...one }))
        const isOther = new Set(others)
        const stagedOthers = await stageMore(
          writes.filter(({ file }) => isOther.has(file)),
          staged,
        )
        const onMoving = (file: string) => log.announce({ kind: 'moving', file })
        await disk.finish(writes, [...staged, ...stagedOthers], moves, { onMoving })
        kept.drop([...all.keys()])
        return { result: 'stored', written: writes }
      } catch (error) {
        const isMade = error instanceof UnfinishedCommit
        if (moves.length > 0 && !isMade) throw error
        const file = owned[0] ?? others[0] ?? moves[0]?.from ?? '.'
        const reason = diskProblemOf(error)
        report({ file, kind: 'unreadable', setAside: null, reason })
        onRefused(reason)
      }
    } else if (staged !== null) await disk.discard('error' in staged ? [] : staged)
    // Files on the disk stay where they are.
    if (staged === null && moves.length > 0)
      throw access.refusal() ?? new Error('The files are protected')
    if (all.size > 0) kept.keep(all)
    return { result: 'kept', written: own }
  }

  async function stageMore(
    writes: readonly FileWrite[],
    staged: StagedWrites,
  ): Promise<StagedWrites> {
    try {
      return await disk.stage(writes)
    } catch (error) {
      await disk.discard(staged)
      throw error
    }
  }

  /** The moves of existing files, and those among them that the disk must make. */
  async function splitMoves(
    moves: readonly FileMove[],
  ): Promise<{ onDisk: FileMove[]; all: FileMove[] }> {
    const onDisk: FileMove[] = []
    const all: FileMove[] = []
    for (const move of moves) {
      const isOnDisk = await isThere(pathIn(root, move.from))
      if (!isOnDisk && kept.below(move.from).length === 0) continue
      // An earlier move of the same commit may make room.
      const isFreed = all.some(({ from }) => from === move.to)
      if (!isFreed && (await isThere(pathIn(root, move.to)))) throw new Error('The target exists')
      all.push(move)
      if (isOnDisk) onDisk.push(move)
    }
    return { onDisk, all }
  }

  return async ({ writes = [], moves = [], again = [] }) => {
    const own = writes.map(({ data, ...one }) => ({
      ...one,
      bytes: typeof data === 'string' ? Buffer.from(data, 'utf8') : Buffer.from(data),
    }))
    const files = [
      ...own.map(({ file }) => file),
      ...moves.flatMap(({ from, to }) => [from, to]),
      ...again,
    ]
    for (const file of files) pathIn(root, file)
    let result: CommitResult = 'kept'
    // In turn, so that of writes of a file at once the last one stays; only the renames wait for other files.
    await log.run(files, () =>
      turns.inTurns(
        files.map((file) => `${file} write`),
        async () => {
          const canStore = access.isWritable() && !own.some(({ file }) => isProtected(file))
          const staged = canStore
            ? await access
                .confirm()
                .then(() => disk.stage(own))
                .catch((error: unknown) => ({ error }))
            : null
          return turns.inTurn('commit', async (): Promise<LibraryWrite[]> => {
            const { onDisk, all } = await splitMoves(moves).catch(async (error: unknown) => {
              await disk.discard(staged === null || 'error' in staged ? [] : staged)
              throw error
            })
            const finished = await finish(own, staged, onDisk, again)
            result = finished.result
            for (const { from, to } of all) kept.rename(from, to)
            return [
              ...all.map(({ from, to }) => ({ kind: 'moved' as const, file: from, to })),
              ...finished.written.map(({ file, bytes }) => ({
                kind: 'written' as const,
                file,
                bytes,
              })),
            ]
          })
        },
      ),
    )
    return result
  }
}
