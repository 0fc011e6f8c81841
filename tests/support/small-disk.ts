import { onTestFinished } from 'vitest'
import { canMountDisk, mountDisk } from './mounted-disk.ts'

/** Mounts a disk of 64 KiB, which is unmounted at the end of the test. Only root may, on Linux. */
export function smallDisk(): string {
  const { folder, unmount } = mountDisk('64k')
  onTestFinished(unmount)
  return folder
}

/** Whether this machine can mount such a disk. */
export const canMountSmallDisk = canMountDisk
