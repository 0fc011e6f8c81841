import type { Declared } from './declared.ts'
import type { ReadDocument } from './read-document.ts'

/** What a reader of a book or an office document adds to what a reader of a page gives. */
export type ReadBook = ReadDocument & {
  /** `rights` is what the file's own metadata say of its copyright. */
  declared: Declared & { rights?: string | null }
  /** The cover, by the name that `picture` knows it by. */
  cover?: string | null
  /** The WHATWG name of the encoding of a text format, lower case. */
  encoding?: string
}

/** What a reader may use besides the bytes. */
export type ReadOptions = {
  /** Called as the work goes on, with the part that is done, 0 to 1. */
  onProgress?: (fraction: number) => void
  /** Aborted, the reader stops at the next chapter or page and throws the signal's reason. */
  signal?: AbortSignal
  /** A map of characters that fonts of a PDF name, `cmaps/….bcmap`, or a decoder of pictures, `wasm/….wasm`; null where there is none. */
  pdfAsset?: (name: string) => Uint8Array | null
  /** The encoding that the bytes came with, by a header or by an earlier reading. */
  charset?: string
  /** A file that a saved page names beside itself, by the address in it; null where there is none. */
  beside?: (address: string) => Uint8Array | null
}
