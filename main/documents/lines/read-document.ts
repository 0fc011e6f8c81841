import type { Declared } from './declared.ts'
import type { Line } from './line.ts'

/** The result of a format's reader: everything visible in the file, in reading order, before cleaning. */
export type ReadDocument = {
  lines: Line[]
  declared: Declared
  /** Loads a picture's bytes by the address in a line; null where the file does not contain it. */
  picture?: (source: string) => Uint8Array | null
  /** For books: where chapters begin, in order; depth from 0. */
  chapters?: readonly { line: number; title: string; depth: number }[]
}
