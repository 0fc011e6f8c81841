import { access, constants, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isNotFound } from '../disk/error-code.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { AbsentLibrary } from './disk-problem.ts'

/** Whether a library's folder can be written, as far as is known. */
export type LibraryAccess = {
  isWritable: () => boolean
  /** The system's error if it cannot. */
  refusal: () => unknown
  /** Looks again, and creates the folder if it is missing and may be made; never rejects. */
  check: (mayMake: boolean) => Promise<void>
  /**
   * Rejects with AbsentLibrary if the folder exists without articles, although it had some: when a drive is removed,
   * its mount point is left, and what is written there is on another disk (decision 37).
   */
  confirm: () => Promise<void>
  /** Whether the library was absent and is not known to be back. */
  wasAbsent: () => boolean
  /** Whether the library is back after it was absent; true once. */
  hasReturned: () => Promise<boolean>
}

/**
 * Looks whether a library's folder can be written. `onWritable` is called if it could not be before.
 * @param hadArticles whether it is known to have had articles at an earlier start; it is not made then.
 */
export async function openLibraryAccess(
  root: string,
  onWritable: () => Promise<void>,
  hadArticles = false,
): Promise<LibraryAccess> {
  let wasAbsent = false

  async function confirm(): Promise<void> {
    if (await mayBeThere(join(root, 'articles'))) hadArticles = true
    else if (hadArticles && (await mayBeThere(root))) {
      wasAbsent = true
      throw new AbsentLibrary('The library has no articles, although it had')
    }
  }

  async function look(mayMake: boolean): Promise<unknown> {
    try {
      if (mayMake) {
        const isNew = !(await mayBeThere(root))
        await makeFolder(root)
        if (isNew) hadArticles = false
      }
      await access(root, constants.R_OK | constants.W_OK)
      await confirm()
      return undefined
    } catch (error) {
      return error
    }
  }

  let refusal = await look(!hadArticles)
  const isWritable = () => refusal === undefined
  wasAbsent ||= hadArticles && !isWritable()
  return {
    isWritable,
    refusal: () => refusal,
    confirm,
    wasAbsent: () => wasAbsent,
    async hasReturned() {
      if (!wasAbsent || !isWritable() || !(await mayBeThere(join(root, 'articles')))) return false
      wasAbsent = false
      return true
    },
    async check(mayMake) {
      const found = await look(mayMake)
      // Later refusals of a library that could be written are those of its writes.
      if (isWritable()) return
      refusal = found
      if (found !== undefined) return
      await onWritable()
    },
  }
}

/** Whether something is at a path; true also if that cannot be known: then writing fails, with the reason. */
async function mayBeThere(path: string): Promise<boolean> {
  try {
    await stat(path)
    return true
  } catch (error) {
    return !isNotFound(error)
  }
}
