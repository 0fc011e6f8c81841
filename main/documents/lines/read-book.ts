import type { Declared } from './declared.ts'
import type { ReadDocument } from './read-document.ts'

/** The result of a book or office document reader: a ReadDocument with more metadata. */
export type ReadBook = ReadDocument & {
  /** `rights` is the copyright statement of the file's metadata. */
  declared: Declared & { rights?: string | null }
  /** Address of the cover, to pass to `picture`. */
  cover?: string | null
  /** The WHATWG name of the encoding of a text format, lower case. */
  encoding?: string
}

/** Inputs of a reader besides the bytes. */
export type ReadOptions = {
  /** Called with the share that is done, 0 to 1. */
  onProgress?: (fraction: number) => void
  /** When aborted, the reader stops at the next chapter or page and throws the signal's reason. */
  signal?: AbortSignal
  /** Loads a character map (`cmaps/….bcmap`) or picture decoder (`wasm/….wasm`) for PDF; null where there is none. */
  pdfAsset?: (name: string) => Uint8Array | null
  /** The encoding from a header or an earlier import. */
  charset?: string
  /** Loads a file that a saved page refers to, by its address in the page; null where there is none. */
  beside?: (address: string) => Uint8Array | null
}
