import type { DiskProblem } from '../../../contract/errors/disk-problem.ts'
import { errorCode } from '../disk/error-code.ts'

/** The library's folder has no articles, although it had: another disk is in its place. */
export class AbsentLibrary extends Error {
  readonly code = 'LIBRARY_ABSENT'
}

const PROBLEMS: Readonly<Record<string, DiskProblem>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'disk-read-only',
  EACCES: 'disk-permission',
  EPERM: 'disk-permission',
  EBUSY: 'disk-locked',
  ETXTBSY: 'disk-locked',
  ENOENT: 'disk-gone',
  ENOTDIR: 'disk-gone',
  ENODEV: 'disk-gone',
  ENXIO: 'disk-gone',
  ESTALE: 'disk-gone',
  LIBRARY_ABSENT: 'disk-absent',
  ENAMETOOLONG: 'disk-name',
}

/** Windows reports a file that another program has open as one without permission. */
const LOCKED_ON_WINDOWS: ReadonlySet<string> = new Set(['EPERM', 'EACCES'])

/** The problem that a system error of a write stands for. */
export function diskProblemOf(
  error: unknown,
  platform: NodeJS.Platform = process.platform,
): DiskProblem {
  const code = causeCode(error)
  if (code === null) return 'disk-other'
  if (platform === 'win32' && LOCKED_ON_WINDOWS.has(code)) return 'disk-locked'
  return PROBLEMS[code] ?? 'disk-other'
}

/** The code of an error, or of the error that caused it. */
function causeCode(error: unknown): string | null {
  return errorCode(error) ?? (error instanceof Error ? errorCode(error.cause) : null)
}

/** Whether a file is written without being asked for, as places in a text are: not worth a word on a read-only disk. */
export function isWrittenSilently(file: string): boolean {
  return file === 'settings.json' || /^articles\/[^/]+\/notes\.json$/.test(file)
}
