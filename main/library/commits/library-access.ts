import { access, constants } from 'node:fs/promises'
import { makeFolder } from '../disk/make-folder.ts'

/** Whether a library's folder can be written, as far as is known. */
export type LibraryAccess = {
  isWritable: () => boolean
  /** The system's error if it cannot. */
  refusal: () => unknown
  /** Looks again, and creates the folder if it is missing and may be made; never rejects. */
  check: (mayMake: boolean) => Promise<void>
}

/** Looks whether a library's folder can be written. `onWritable` is called if it could not be before. */
export async function openLibraryAccess(
  root: string,
  onWritable: () => Promise<void>,
): Promise<LibraryAccess> {
  const look = (mayMake: boolean): Promise<unknown> =>
    (mayMake ? makeFolder(root) : Promise.resolve())
      .then(() => access(root, constants.R_OK | constants.W_OK))
      .catch((error: unknown) => error)
  let refusal = await look(true)
  const isWritable = () => refusal === undefined
  return {
    isWritable,
    refusal: () => refusal,
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
