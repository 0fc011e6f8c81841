import type { Beside } from '../documents/bytes/beside-page.ts'
import type { ImportedDocument } from '../documents/imported-document.ts'

/** Of work that takes long: the part that is done is 0 to 1; aborted, it fails with the signal's reason. */
export type WorkControl = { onProgress?: (fraction: number) => void; signal?: AbortSignal }

/** Of a file's import: what lies beside a saved page; the encoding that the bytes came with. */
export type ImportControl = WorkControl & { beside?: Beside; charset?: string }

/** Takes a file apart; fails with DocumentError. */
export type ImportDocument = (
  bytes: Uint8Array,
  name: string,
  control?: ImportControl,
) => Promise<ImportedDocument>
