import { randomInt } from 'node:crypto'
import {
  closeSync,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'

const NEW_FILE_MODE = 0o666

/**
 * Replaces a file's content atomically: temporary file beside it, fsync, comparison of the size, rename. If it
 * throws, the file is as before. Symbolic links are followed; mode and, where allowed, owner are kept.
 *
 * On a nearly full disk a single write may succeed in part without an error, hence `writeFileSync`, which goes on until
 * all is written or the system refuses, and the comparison. Synchronous, for when the process may exit right after.
 */
export function writeWholeSync(file: string, bytes: Uint8Array): void {
  const target = attempt(() => realpathSync(file)) ?? file
  const before = attempt(() => statSync(target))
  const temporary = temporaryBeside(target)
  const descriptor = openSync(temporary, 'wx', before?.mode ?? NEW_FILE_MODE)
  try {
    try {
      writeFileSync(descriptor, bytes)
      if (before) {
        attempt(() => fchownSync(descriptor, before.uid, before.gid))
        attempt(() => fchmodSync(descriptor, before.mode))
      }
      fsyncSync(descriptor)
      checkSize(fstatSync(descriptor).size, bytes)
    } finally {
      closeSync(descriptor)
    }
    renameSync(temporary, target)
  } catch (error) {
    attempt(() => rmSync(temporary, { force: true }))
    throw error
  }
}

function temporaryBeside(target: string): string {
  return `${target}.${randomInt(2 ** 32)}`
}

function checkSize(size: number, bytes: Uint8Array): void {
  if (size !== bytes.byteLength)
    throw new Error(`Only ${size} of ${bytes.byteLength} bytes were written`)
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}
