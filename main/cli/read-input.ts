import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { MAX_IMPORT_BYTES } from '../../contract/files/import-limit.ts'
import type { InputProblem } from './input-problem-text.ts'

export type Input = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Encoding declared by the server, if downloaded. */
  readonly charset?: string | null
}

/** Reads a file, or stdin for `-`, up to the import limit. */
export async function readInput(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Input | InputProblem> {
  if (file === '-') return readLimited(stdin, 'stdin')
  try {
    const found = await stat(file)
    if (found.isDirectory()) return { problem: 'unreadable', mistake: 'isFolder' }
    // Pipes and devices have no size; the limit applies while reading.
    if (found.size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
    return await readLimited(createReadStream(file), basename(file))
  } catch (error) {
    // Only the system's errors have a code.
    if (!(error instanceof Error && 'code' in error)) throw error
    return { problem: 'unreadable' }
  }
}

async function readLimited(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
): Promise<Input | InputProblem> {
  const kept: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.byteLength
    if (size > MAX_IMPORT_BYTES) return { problem: 'too-large' }
    kept.push(chunk)
  }
  return { name, bytes: Buffer.concat(kept) }
}
