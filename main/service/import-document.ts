import type { Beside } from '../documents/bytes/beside-page.ts'
import type { ImportedDocument } from '../documents/imported-document.ts'

/** Control of long-running work: progress from 0 to 1; an aborted signal rejects with its reason. */
export type WorkControl = { onProgress?: (fraction: number) => void; signal?: AbortSignal }

/** Control of an import: files beside a saved page, and the declared encoding. */
export type ImportControl = WorkControl & { beside?: Beside; charset?: string }

/** Imports a file; throws DocumentError. */
export type ImportDocument = (
  bytes: Uint8Array,
  name: string,
  control?: ImportControl,
) => Promise<ImportedDocument>
