import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import type { LibraryFiles } from '../../library/library-files.ts'
import type { LibraryWrite } from '../../library/write-log.ts'

export type FileChange = { file: string; kind: 'changed' | 'came' | 'gone' }

export type KnownFiles = {
  /**
   * Compares files, and those seen before, with their last known state. The first call records the state and returns
   * what was modified after `since`; later calls return changes by other programs. `isPartial`: a file seems
   * half-written and should be checked again soon.
   */
  look(files: readonly string[]): Promise<{ changes: FileChange[]; isPartial: boolean }>
  /** Records a write of this program; returns its changes. */
  note(write: LibraryWrite): FileChange[]
}

export type KnownFilesOptions = {
  files: Pick<LibraryFiles, 'pathOf' | 'read' | 'idle'>
  /** Which files are tracked. */
  isOurs: (file: string) => boolean
  /** Whether content is complete: other programs may not write atomically. */
  isComplete: (bytes: Uint8Array) => boolean
  /** When the files were read, in ms since the epoch: what is modified later is a change. By default no file is. */
  since?: number
}

/** Last known state of a file; null if not determined. */
type Known = { stamp: string | null; hash: string | null }

/** Number of checks after which an incomplete file is accepted as it is. */
const MAX_PARTIAL_LOOKS = 10
/** Modification times come from the last tick of the system's timer. */
const CLOCK_LAG_MS = 10

/**
 * Distinguishes changes by other programs from those of this one, by modification time and size, and by content hash
 * if these differ.
 */
export function createKnownFiles(options: KnownFilesOptions): KnownFiles {
  const { files, isOurs, isComplete, since = Number.POSITIVE_INFINITY } = options
  const known = new Map<string, Known>()
  const partial = new Map<string, number>()
  let isFirst = true

  async function stampOf(file: string): Promise<string | null> {
    const found = await stat(files.pathOf(file)).catch(() => null)
    return found?.isFile() === true ? `${found.mtimeMs} ${found.size} ${found.ino}` : null
  }

  async function changeOf(file: string): Promise<FileChange | null> {
    const stamp = await stampOf(file)
    if (stamp === (known.get(file)?.stamp ?? null)) return null
    // A running write of this program is recorded when it ends.
    await files.idle(file)
    const bytes = stamp === null ? null : await files.read(file)
    const before = known.get(file)
    if (bytes === null) {
      known.delete(file)
      return before ? { file, kind: 'gone' } : null
    }
    const looks = (partial.get(file) ?? 0) + 1
    if (!isComplete(bytes) && looks < MAX_PARTIAL_LOOKS) {
      partial.set(file, looks)
      return null
    }
    partial.delete(file)
    const hash = sha256Of(bytes)
    known.set(file, { stamp, hash })
    if (!before) return { file, kind: 'came' }
    return before.hash === hash ? null : { file, kind: 'changed' }
  }

  return {
    async look(listed) {
      const changes: FileChange[] = []
      if (isFirst) {
        isFirst = false
        for (const file of listed) {
          const stamp = await stampOf(file)
          // Writes recorded meanwhile are more recent.
          if (stamp === null || known.has(file)) continue
          known.set(file, { stamp, hash: null })
          if (Number.parseFloat(stamp) >= since - CLOCK_LAG_MS)
            changes.push({ file, kind: 'changed' })
        }
        return { changes, isPartial: false }
      }
      for (const file of new Set([...listed, ...known.keys()])) {
        const change = await changeOf(file)
        if (change) changes.push(change)
      }
      return { changes, isPartial: partial.size > 0 }
    },
    note(write) {
      if (write.kind === 'moving') return []
      if (write.kind === 'written') {
        const { file, bytes } = write
        if (!isOurs(file)) return []
        const before = known.get(file)
        const hash = sha256Of(bytes)
        known.set(file, { stamp: null, hash })
        if (before?.hash === hash) return []
        return [{ file, kind: before ? 'changed' : 'came' }]
      }
      const moved = [...known].filter(
        ([file]) => file === write.file || file.startsWith(`${write.file}/`),
      )
      return moved.flatMap(([file, one]): FileChange[] => {
        known.delete(file)
        const to = write.to + file.slice(write.file.length)
        if (!isOurs(to)) return [{ file, kind: 'gone' }]
        // Moving keeps the modification time.
        known.set(to, one)
        return [
          { file, kind: 'gone' },
          { file: to, kind: 'came' },
        ]
      })
    },
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
