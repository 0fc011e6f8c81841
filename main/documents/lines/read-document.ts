import type { Declared } from './declared.ts'
import type { Line } from './line.ts'

/** What a reader of one format makes of a file's bytes: everything that a person could see, in reading order, before cleaning. */
export type ReadDocument = {
  lines: Line[]
  declared: Declared
  /** A picture's bytes by the name that a line gives it; null where the file does not hold it. */
  picture?: (source: string) => Uint8Array | null
  /** Of a book: where its chapters begin, in order; depth from 0. */
  chapters?: readonly { line: number; title: string; depth: number }[]
}
