import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { errorCode } from '../../main/library/disk/error-code.ts'

/** A file system of its own in memory, which only root may mount, on Linux. */
export type MountedDisk = {
  folder: string
  /** Takes all the room that is left. */
  fill: () => void
  /** Gives it back. */
  makeRoom: () => void
  setReadOnly: (isReadOnly: boolean) => void
  unmount: () => void
}

const BALLAST = 'ballast'

/** Mounts a disk of a size as mount(8) takes it, such as `64k`. Throws if this machine cannot. */
export function mountDisk(size: string): MountedDisk {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-disk-'))
  const mount = (options: string) =>
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { stdio: 'ignore' })
  try {
    mount(`size=${size}`)
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  const ballast = join(folder, BALLAST)
  return {
    folder,
    fill() {
      // One block more than there is, because a program may take or free some meanwhile.
      const { bavail, bsize } = statfsSync(folder)
      try {
        writeFileSync(ballast, Buffer.alloc((bavail + 1) * bsize))
      } catch (error) {
        if (errorCode(error) !== 'ENOSPC') throw error
      }
    },
    makeRoom: () => rmSync(ballast),
    setReadOnly: (isReadOnly) =>
      execFileSync('mount', ['-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder]),
    unmount() {
      execFileSync('umount', [folder], { stdio: 'ignore' })
      rmdirSync(folder)
    },
  }
}

/** Whether this machine can mount such a disk. */
export function canMountDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    mountDisk('64k').unmount()
    return true
  } catch {
    return false
  }
}
