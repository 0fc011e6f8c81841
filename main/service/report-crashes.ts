import { DocumentError } from '../documents/document-error.ts'
import type { ImportDocument } from './import-document.ts'

/** Stack overflow or maximum string length: the document is too complex. */
const EXHAUSTED = /\bRangeError\b/

/**
 * Wraps an importer so that unexpected exceptions are logged and thrown as DocumentError: `too-complex` for
 * RangeError, else `broken`. DocumentErrors and aborts pass unchanged.
 */
export function reportCrashes(
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
