import { documentErrorOf, unexpectedCauseOf } from '../documents/document-error.ts'
import type { ImportDocument } from './import-document.ts'

/**
 * Wraps an importer so that unexpected exceptions are logged and thrown as DocumentError, as are the unexpected
 * causes of DocumentErrors. Other DocumentErrors and aborts pass unchanged.
 */
export function reportCrashes(
  importer: ImportDocument,
  log: (message: string, error: unknown) => void,
): ImportDocument {
  return async (bytes, name, control) => {
    try {
      return await importer(bytes, name, control)
    } catch (error) {
      if (control?.signal?.aborted) throw error
      // Without the file's name, which is often the title of its text.
      if (unexpectedCauseOf(error) !== undefined) log('Reading a file failed', error)
      throw documentErrorOf(error)
    }
  }
}
