import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Mounts a disk of 64 KiB, which is unmounted at the end of the test. Only root may, on Linux. */
export function smallDisk(): string {
  const { folder, unmount } = mountSmallDisk()
  onTestFinished(unmount)
  return folder
}

/** Whether this machine can mount such a disk. */
export function canMountSmallDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    mountSmallDisk().unmount()
    return true
  } catch {
    return false
  }
}

function mountSmallDisk(): { folder: string; unmount: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'diglot-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' })
  } catch (error) {
    rmdirSync(folder)
    throw error
  }
  const unmount = () => {
    execFileSync('umount', [folder], { stdio: 'ignore' })
    rmdirSync(folder)
  }
  return { folder, unmount }
}
