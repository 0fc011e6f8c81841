import type * as z from 'zod'
import type { LibraryFiles } from './library-files.ts'

/**
 * What a JSON file of the library holds. `version` is the schema version that this program writes; a file of a higher
 * one is left alone. Null for files that carry none, because other programs write them too.
 */
export type JsonShape<T> = { schema: z.ZodType<T>; version: number | null }

/**
 * Reads a file by its schema. Null where it is absent, unreadable, from a newer version (protected from then on) or
 * damaged (set aside): the library has reported all but the first.
 */
export async function readJson<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
): Promise<T | null> {
  return (await readBoth(files, file, shape))?.data ?? null
}

/** Replaces what a file holds, one change after the other; `before` is null as with `readJson`. */
export async function changeJson<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
  change: (before: T | null) => object,
): Promise<void> {
  await files.inTurn(file, async () => {
    const before = await readBoth(files, file, shape)
    await files.write(file, textOf(change(before?.data ?? null)), before?.bytes ?? null)
  })
}

async function readBoth<T>(
  files: LibraryFiles,
  file: string,
  shape: JsonShape<T>,
): Promise<{ data: T; bytes: Uint8Array } | null> {
  const bytes = await files.read(file)
  if (bytes === null) return null
  const json = parseJson(bytes)
  if (json.ok && shape.version !== null && versionOf(json.value) > shape.version) {
    files.protect(file, 'newer')
    return null
  }
  const parsed = json.ok ? shape.schema.safeParse(json.value) : null
  if (parsed?.success) return { data: parsed.data, bytes }
  return (await files.setAside(file, bytes)) ? null : readBoth(files, file, shape)
}

/** Writes a file, whatever it held. */
export async function writeJson(files: LibraryFiles, file: string, value: object): Promise<void> {
  await files.write(file, textOf(value))
}

/** Two spaces, LF, a line feed at the end. */
function textOf(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

/** Parses strict UTF-8, with or without a byte order mark (some editors write one). */
export function parseJson(bytes: Uint8Array): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) }
  } catch {
    return { ok: false }
  }
}

function versionOf(value: unknown): number {
  if (typeof value !== 'object' || value === null || !('schema' in value)) return 0
  return typeof value.schema === 'number' ? value.schema : 0
}
