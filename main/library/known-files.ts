import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { LibraryFiles } from './library-files.ts'
import type { LibraryWrite } from './write-log.ts'

export type FileChange = { file: string; kind: 'changed' | 'came' | 'gone' }

export type KnownFiles = {
  /**
   * Looks at files, and at those that were there before. The first time, all that is there becomes known; then what other
   * programs changed is returned. `isPartial`: a file seems to be half written, and is to be looked at again soon.
   */
  look(files: readonly string[]): Promise<{ changes: FileChange[]; isPartial: boolean }>
  /** Takes note of a write of this program; returns what it changed. */
  note(write: LibraryWrite): FileChange[]
}

export type KnownFilesOptions = {
  files: Pick<LibraryFiles, 'root' | 'read' | 'idle'>
  /** Which files are to be known. */
  isOurs: (file: string) => boolean
  /** Whether a content is complete: another program may not write its files in one go. */
  isComplete: (bytes: Uint8Array) => boolean
}

/** What a file was when it was last seen; null is what was not looked at. */
type Known = { stamp: string | null; hash: string | null }

/** How many looks an incomplete file is given before it is taken as it is: damaged. */
const MAX_PARTIAL_LOOKS = 10

/**
 * Tells changes of other programs from those of this one: by time and size of the files, and by their content where these
 * differ.
 */
export function createKnownFiles({ files, isOurs, isComplete }: KnownFilesOptions): KnownFiles {
  const known = new Map<string, Known>()
  const partial = new Map<string, number>()
  let isFirst = true

  async function stampOf(file: string): Promise<string | null> {
    const found = await stat(join(files.root, ...file.split('/'))).catch(() => null)
    return found?.isFile() === true ? `${found.mtimeMs} ${found.size} ${found.ino}` : null
  }

  async function changeOf(file: string): Promise<FileChange | null> {
    const stamp = await stampOf(file)
    if (stamp === (known.get(file)?.stamp ?? null)) return null
    // A write of this program that is under way is noted when it ends.
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
    const hash = hashOf(bytes)
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
          // What was written meanwhile is known better.
          if (stamp !== null && !known.has(file)) known.set(file, { stamp, hash: null })
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
        const hash = hashOf(bytes)
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
        // A file that is moved keeps its time.
        known.set(to, one)
        return [
          { file, kind: 'gone' },
          { file: to, kind: 'came' },
        ]
      })
    },
  }
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
