import { access, constants } from 'node:fs/promises'
import { makeFolder } from '../disk/make-folder.ts'

/** Whether a library's folder can be written, as far as is known. */
export type LibraryAccess = {
  isWritable: () => boolean
  /** The system's error if it cannot. */
  refusal: () => unknown
  /** Creates the folder if it is missing, and looks again; never rejects. */
  check: () => Promise<void>
}

/** Looks whether a library's folder can be written. `onWritable` is called if it could not be before. */
export async function openLibraryAccess(
  root: string,
  onWritable: () => Promise<void>,
): Promise<LibraryAccess> {
  const look = (): Promise<unknown> =>
    makeFolder(root)
      .then(() => access(root, constants.R_OK | constants.W_OK))
      .catch((error: unknown) => error)
  let refusal = await look()
  const isWritable = () => refusal === undefined
  return {
    isWritable,
    refusal: () => refusal,
    async check() {
      const found = await look()
      // Later refusals of a library that could be written are those of its writes.
      if (isWritable() || found !== undefined) return
      refusal = undefined
      await onWritable()
    },
  }
}
