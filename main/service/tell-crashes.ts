import { DocumentError } from '../documents/document-error.ts'
import type { ImportDocument } from './import-document.ts'

/** Of a stack that is used up, or of a string that is too long: more than any document asks for. */
const EXHAUSTED = /\bRangeError\b/

/**
 * An importer whose faults are refusals too: where a reader stumbles over a file, the person is told that the file was not
 * taken in (`broken`; `too-complex` where it ran out of room), and `log` what happened. What it throws knowingly, and
 * what ends it from outside, stays as it is.
 */
export function tellCrashes(
  importer: ImportDocument,
  log: (message: string, error: unknown) => void,
): ImportDocument {
  return async (bytes, name, control) => {
    try {
      return await importer(bytes, name, control)
    } catch (error) {
      const isKnown = error instanceof DocumentError || control?.signal?.aborted === true
      if (isKnown) throw error
      log(`Reading ${name} failed`, error)
      throw new DocumentError(
        EXHAUSTED.test(String(error)) ? 'too-complex' : 'broken',
        String(error),
      )
    }
  }
}
