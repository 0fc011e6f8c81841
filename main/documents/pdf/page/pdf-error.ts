import { DocumentError } from '../../document-error.ts'

/** Exceptions with which pdf.js gives up on a damaged file; `UnknownErrorException` stands for any within its parser. */
const DAMAGED: ReadonlySet<string> = new Set(['InvalidPDFException', 'UnknownErrorException'])

/**
 * The DocumentError for an exception of pdf.js: protected if a password is required, broken for a damaged file. Other
 * errors are returned unchanged.
 */
export function pdfErrorOf(error: unknown): unknown {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return new DocumentError('protected', String(error))
  return DAMAGED.has(name) ? new DocumentError('broken', String(error)) : error
}
