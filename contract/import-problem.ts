import * as z from 'zod'

/** Why a text could not be taken in. The interface has a message for each: what is wrong and what to do. */
export const ImportProblem = z.enum([
  'empty', // no visible text
  'binary', // not a text: pictures, archives, programs
  'too-large', // more than MAX_IMPORT_BYTES
  'encoding', // no encoding fits its bytes
  'unsupported', // a format that cannot be opened yet
  'protected', // locked by a password or a copy protection
  'no-text', // pages that are pictures: a scan without a text layer
  'broken', // damaged or cut off
  'too-complex', // takes longer, or more memory, or is nested deeper, than any document
  'cancelled', // by the person
  'address', // not an http or https address
  'private-address', // of this machine, or of the network that it is in
  'unreachable', // no connection, no such host
  'refused', // the other side answered with something else than a page
  'too-slow', // the other side took too long
  'unreadable', // the file could not be read: gone, a folder, no permission
  'no-texts', // of a folder: nothing in it can be opened
  'many-texts', // of a folder: it holds more than is taken in at once; the rest stays out
])
export type ImportProblem = z.infer<typeof ImportProblem>
