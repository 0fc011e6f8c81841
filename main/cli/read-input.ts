import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_IMPORT_BYTES } from '../../contract/files/import-limit.ts'
import type { Unread } from './unread-text.ts'

export type Input = {
  readonly name: string
  readonly bytes: Uint8Array
  /** The encoding that a server named, where it came from one. */
  readonly charset?: string | null
}

/** The bytes of a file, or of the standard input for `-`; never more than can be imported. */
export async function readInput(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Input | Unread> {
  if (file === '-') return limited(stdin, 'stdin')
  try {
    const found = await stat(file)
    if (found.isDirectory()) return { problem: 'unreadable', mistaken: 'isFolder' }
    // A pipe or a device has no size; the limit holds as it is read.
    if (found.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
    return await limited(createReadStream(file), basename(file))
  } catch {
    return { problem: 'unreadable' }
  }
}

async function limited(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Input | Unread> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
    kept.push(chunk)
  }
  return { name, bytes: Buffer.concat(kept) }
}
